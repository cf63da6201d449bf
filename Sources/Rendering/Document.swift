/// Text for people, without a form yet: a renderer gives it one.
package struct Document: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case title(String)
    case paragraph(String)
    /// An item, numbered among others or alone: its headline and what is said about it.
    case item(number: Int? = nil, headline: String, details: [Detail])
    case table(Table)
    /// Findings and the like, one line each.
    case lines([String], tone: Tone = .plain)
    /// The heading of what follows it.
    case heading(String, tone: Tone = .plain)
    /// Lines whose white space says something: neither wrapped nor trimmed.
    case verbatim([String])
    /// A letter inside the text, as Markdown: set off from it, and read as a letter.
    case quoted(String)

    fileprivate var isHeading: Bool {
      if case .heading = self { true } else { false }
    }
  }

  /// How much something asks to be seen.
  package enum Tone: Sendable, Equatable {
    case plain, warning, urgent
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

  /// The blocks as texts with an empty line between them, but for a heading and what follows it.
  func joined(_ text: (Block) -> String) -> String {
    var joined = ""
    for (place, block) in blocks.enumerated() {
      if place > 0, !blocks[place - 1].isHeading { joined += "\n" }
      joined += text(block)
    }
    return joined
  }
}

/// Rows under a heading, every row as wide as the heading.
package struct Table: Sendable, Equatable {
  package let heading: [String]
  package let rows: [[String]]
  /// Places of the rows that ask to be seen.
  package let urgent: Set<Int>
  /// What an urgent row is, for whoever cannot see a mark.
  package let urgency: String

  package init(
    heading: [String], rows: [[String]], urgent: Set<Int> = [], urgency: String = ""
  ) {
    self.heading = heading
    self.rows = rows
    self.urgent = urgent
    self.urgency = urgency
  }
}
