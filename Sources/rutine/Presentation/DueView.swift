import Domain
import Rendering

/// What falls due, as a coordinator with twenty minutes reads it: what is late first.
struct DueView {
  let list: DueList
  let grouping: DueCommand.Grouping
  let words: Words
  let source: any RecordSource

  private var names: RecordPresentation { RecordPresentation(words: words, source: source) }

  var blocks: [Document.Block] {
    get throws {
      let late = list.entries.count { $0.day < list.today }
      let head = words.dueLine(list.entries.count, late: late, until: list.until)
      guard !list.entries.isEmpty else { return [.title(words.dueTitle), .paragraph(head)] }
      return try [.title(words.dueTitle), .paragraph(head)]
        + groups().flatMap { name, entries in try [.lines([name]), .table(table(entries))] }
    }
  }

  /// By day, what is late first; or by name.
  private func groups() throws -> [(String, [DueList.Entry])] {
    var order: [String] = []
    var groups: [String: [DueList.Entry]] = [:]
    for entry in list.entries {
      let name = try name(of: entry)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(entry)
    }
    let sorted = grouping == .day ? order : order.sorted()
    return sorted.map { ($0, groups[$0] ?? []) }
  }

  private func name(of entry: DueList.Entry) throws -> String {
    switch grouping {
    case .day: entry.day < list.today ? words.late : words.date(entry.day)
    case .person:
      try entry.client.map { try names.name(RecordKey("client", $0)) } ?? words.noPerson
    case .unit: try entry.unit.map { try names.name(RecordKey("unit", $0)) } ?? words.noUnit
    }
  }

  private func table(_ entries: [DueList.Entry]) throws -> Table {
    let rows = try entries.map { entry in
      let type = Schema.type(entry.record.key.type)
      let field = type.field(entry.field)
      let owner = try entry.worker.map { try names.name(RecordKey("worker", $0)) }
      let unit = try entry.unit.map { try names.name(RecordKey("unit", $0)) }
      let isLate = entry.day < list.today ? "! " : "  "
      return [
        isLate + words.shortDate(entry.day), type.label[words.language],
        try title(of: entry, type), field?.label[words.language] ?? "", owner ?? unit ?? "",
      ]
    }
    return Table(heading: words.dueHeading, rows: rows)
  }

  /// What it is, and whom it is about when the group does not say.
  private func title(of entry: DueList.Entry, _ type: RecordType) throws -> String {
    let key = entry.record.key
    // A meeting has no name of its own.
    let group = type.id == "meeting" ? entry.record["group"]?.text : nil
    let title = try names.name(group.map { RecordKey("group", $0) } ?? key)
    guard grouping != .person, let client = entry.client else { return title }
    let person = try names.name(RecordKey("client", client))
    return title == key.id ? person : "\(title) (\(person))"
  }

  /// A line for each routine, and what it found.
  func blocks(of plans: [Plan]) throws -> [Document.Block] {
    let told = plans.filter { !$0.changes.isEmpty || !$0.findings.isEmpty }
    guard !told.isEmpty else { return [] }
    let lines = try told.flatMap { plan in
      try [words.routineLine(plan.title[words.language], plan.routine, plan.changes.count)]
        + plan.findings.map { finding in
          let about = try finding.about.map { "\(try names.name($0)): " } ?? ""
          return "    - \(about)\(finding.message[words.language])"
        }
    }
    return [.lines([words.routinesHeading]), .verbatim(lines)]
  }
}
