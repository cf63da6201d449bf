/// What a routine proposes: a value that can be read, saved, applied and replayed.
///
/// It is what its lines say, and its digest is theirs.
public struct Plan: Sendable, Hashable {
  package let head: PlanHead
  /// Those that have something, in the order of the sweep.
  package let records: [PlanRecord]
  package let foot: PlanFoot
  /// SHA-256 of all lines before the last.
  public let digest: String
  /// Its lines, as a file, the register and a pipe hold them.
  package let lines: [UInt8]

  package init(
    _ head: PlanHead, _ records: [PlanRecord], laws: [String: LocalizedText] = [:],
    findings: [Finding] = []
  ) {
    self.head = head
    self.records = records.filter(\.isWorthALine)
    var writer = PlanWriter()
    writer.add(head)
    for record in self.records { writer.add(record) }
    (foot, digest) = writer.finish(laws: laws, findings: findings)
    lines = writer.bytes
  }

  /// A line that the routine wrote for whoever looks into it later.
  package struct LogLine: Sendable, Hashable {
    package let text: LocalizedText
    package let at: Location?

    package init(text: LocalizedText, at: Location?) {
      self.text = text
      self.at = at
    }
  }
}

// What is asked of it most.
extension Plan {
  /// What people call it by; what holds it together is the digest.
  public var id: String { String(digest.prefix(16)) }
  /// "kommune-a@1.0.0".
  public var package: String { head.package.name }
  /// Digest of the package's files and of those it extends.
  package var packageHash: String { head.package.hash }
  public var routine: String { head.routine }
  public var title: LocalizedText { head.title }
  public var asOf: Day { head.asOf }
  public var revision: Int { head.revision }
  package var host: String { head.host }
  package var record: String? { head.record }
  package var edits: [DayEdit]? { head.edits.isEmpty ? nil : head.edits }
  package var laws: [String: LocalizedText] { foot.laws }
  public var changes: [Change] { records.flatMap(\.changes) }
  public var findings: [Finding] { records.flatMap(\.findings) + foot.findings }
  package var log: [LogLine] { records.flatMap(\.log) }

  /// What the routine counted, over all records; null when it counted nothing.
  package var indicators: [Indicator]? {
    let all = records.flatMap(\.indicators)
    return all.isEmpty ? nil : [].adding(all)
  }

  /// What the routine said of the register as a whole, each thing once; null for nothing.
  package var traits: [Trait]? {
    var known: Set<Trait> = []
    let all = records.flatMap(\.traits).filter { known.insert($0).inserted }
    return all.isEmpty ? nil : all
  }

  /// What all runs together looked at.
  package var reads: Reads {
    var reads = Reads()
    reads.records = Set(records.flatMap(\.reads.records)).sorted()
    reads.lists = Set(records.flatMap(\.reads.lists)).sorted()
    let capabilities = Set(records.flatMap { $0.reads.capabilities ?? [] })
    reads.capabilities = capabilities.isEmpty ? nil : capabilities.sorted()
    reads.answers = records.compactMap(\.reads.answers).max()
    return reads
  }

  /// Whether nothing stands in the way of applying it.
  public var isApplicable: Bool { !findings.contains { $0.severity == .error } }

  /// Reads a plan's lines, each of them checked, and whatever follows them.
  package static func read(
    _ bytes: ArraySlice<UInt8>, of schema: Schema, fields: RegisterFields? = nil
  ) throws(PlanFault) -> (plan: Plan, rest: ArraySlice<UInt8>) {
    var reader = PlanReader(of: schema, fields: fields)
    var (head, records, foot): (PlanHead?, [PlanRecord], PlanFoot) = (nil, [], PlanFoot())
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      switch try reader.take(line) {
      case .head(let line): head = line
      case .record(let line): records.append(line)
      case .foot(let line): foot = line
      case .digest(let digest):
        guard let head else { continue }
        let plan = Plan(head, records, laws: foot.laws, findings: foot.findings)
        // Other bytes that mean the same would have another digest.
        guard plan.digest == digest else { throw PlanFault(.digest, line: 1) }
        return (plan, rest)
      }
    }
    throw reader.unfinished
  }
}

/// What a run looked at, so that apply can tell whether it still holds.
package struct Reads: Sendable, Hashable {
  /// Versions of the records read.
  package struct RecordRead: Sendable, Hashable, Comparable {
    package let type: RecordTypeID
    package let id: String
    package let version: Int

    package init(type: RecordTypeID, id: String, version: Int) {
      self.type = type
      self.id = id
      self.version = version
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.type, left.id) < (right.type, right.id)
    }
  }

  /// A list that was read: every record of the type, or those whose field has the value.
  package struct ListRead: Sendable, Hashable, Comparable {
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
  /// The number of the register's last answer, where the run asked for answers or proposed something; else nil.
  package var answers: Int?

  package init() {}
}
