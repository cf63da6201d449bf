/// What a routine proposes: a value that can be read, saved, applied and replayed.
package struct Plan: Sendable, Hashable, Codable {
  /// Of this form of the plan.
  package var format: Int
  /// Digest of everything else in the plan.
  package var id: String
  /// "kommune-a@1.0.0".
  package let package: String
  /// Digest of the package's files and of those it extends.
  package let packageHash: String
  package let routine: String
  package let title: LocalizedText
  package let asOf: Day
  /// The state of the register that the routine saw.
  package let revision: Int
  package let host: String
  package var changes: [Change]
  package var findings: [Finding]
  package var documents: [String]
  package var log: [LogLine]
  /// Titles of the legal references that the changes name, as they were on the day.
  package var laws: [String: LocalizedText]
  package var reads: Reads
  /// Days that the reader changed; null when none.
  package var edits: [DayEdit]?
  /// The record that it was run on alone, by its id; null when it was run on all in its scope.
  package var record: String?
  /// What the routine counted; null when it counted nothing.
  package var indicators: [Indicator]?
  /// What the routine said of the register as a whole; null for nothing.
  package var traits: [Trait]?

  package init(
    package: String, packageHash: String, routine: String, title: LocalizedText, asOf: Day,
    revision: Int, host: String
  ) {
    format = 1
    id = ""
    self.package = package
    self.packageHash = packageHash
    self.routine = routine
    self.title = title
    self.asOf = asOf
    self.revision = revision
    self.host = host
    changes = []
    findings = []
    documents = []
    log = []
    laws = [:]
    reads = Reads()
  }

  enum CodingKeys: String, CodingKey {
    case format, id, package
    case packageHash = "package_hash"
    case routine, title
    case asOf = "as_of"
    case revision, host, changes, findings, documents, log, laws, reads, edits, record, indicators,
      traits
  }

  /// A line that the routine wrote for whoever looks into it later.
  package struct LogLine: Sendable, Hashable, Codable {
    package let text: LocalizedText
    package let at: Location?

    package init(text: LocalizedText, at: Location?) {
      self.text = text
      self.at = at
    }
  }

  /// Whether nothing stands in the way of applying it.
  package var isApplicable: Bool { !findings.contains { $0.severity == .error } }

  /// The digest that the id must be.
  package func digest() throws -> String {
    var unnamed = self
    unnamed.id = ""
    return String(Digest.hex(try CanonicalJSON.data(unnamed)).prefix(16))
  }
}

/// What a run looked at, so that apply can tell whether it still holds.
package struct Reads: Sendable, Hashable, Codable {
  /// Versions of the records read.
  package struct RecordRead: Sendable, Hashable, Codable, Comparable {
    package let type: RecordTypeID
    package let id: String
    package let version: Int

    package static func < (left: Self, right: Self) -> Bool {
      (left.type, left.id) < (right.type, right.id)
    }
  }

  /// A list that was read: every record of the type, or those whose field has the value.
  package struct ListRead: Sendable, Hashable, Codable, Comparable {
    package let type: RecordTypeID
    package let field: String?
    package let value: String?

    package init(type: RecordTypeID, field: String?, value: String?) {
      self.type = type
      self.field = field
      self.value = value
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.type, left.field ?? "", left.value ?? "")
        < (right.type, right.field ?? "", right.value ?? "")
    }
  }

  package var records: [RecordRead] = []
  package var lists: [ListRead] = []
  /// Capabilities that the run made use of; null when it used none.
  package var capabilities: [String]?

  package init() {}

  /// The same reads, with the capabilities of both.
  package func joined(with other: Reads) -> Reads {
    var joined = self
    let all = Set((capabilities ?? []) + (other.capabilities ?? []))
    joined.capabilities = all.isEmpty ? nil : all.sorted()
    return joined
  }
}
