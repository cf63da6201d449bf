/// Text for people, without a form yet: a renderer gives it one.
package struct Document: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case title(String)
    case paragraph(String)
    /// An item, numbered among others or alone: its headline and what is said about it.
    case item(number: Int? = nil, headline: String, details: [Detail])
    case table(Table)
    /// Findings and the like, one line each.
    case lines([String])
    /// Lines whose white space says something: neither wrapped nor trimmed.
    case verbatim([String])
  }

  /// One thing said about an item: a label and one or more values below each other.
  package struct Detail: Sendable, Equatable {
    package let label: String
    package let values: [String]

    package init(_ label: String, _ values: [String]) {
      self.label = label
      self.values = values
    }
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}

/// Rows under a heading, every row as wide as the heading.
package struct Table: Sendable, Equatable {
  package let heading: [String]
  package let rows: [[String]]

  package init(heading: [String], rows: [[String]]) {
    self.heading = heading
    self.rows = rows
  }
}
