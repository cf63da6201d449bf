import Domain
import Rendering

/// By what the days that fall due are put together.
package enum DueGrouping: String, Sendable, CaseIterable {
  case day, person, unit
}

/// What falls due, as a coordinator with twenty minutes reads it: what is late first.
struct DueView {
  let list: DueList
  let grouping: DueGrouping
  let words: Words
  let source: any RecordSource

  private var names: RecordPresentation { RecordPresentation(words: words, source: source) }

  var blocks: [Document.Block] {
    get throws {
      let late = list.entries.count { $0.day < list.today }
      let head = words.dueLine(list.entries.count, late: late, until: list.until)
      guard !list.entries.isEmpty else { return [.title(words.dueTitle), .paragraph(head)] }
      return try [.title(words.dueTitle), .paragraph(head)]
        + groups().flatMap { name, entries -> [Document.Block] in
          let isLate = grouping == .day && entries.contains { $0.day < list.today }
          return try [
            .heading(name, tone: isLate ? .urgent : .plain), .table(table(entries)),
          ]
        }
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

  func table(_ entries: [DueList.Entry]) throws -> Table {
    let rows = try entries.map { entry in
      try Row(entry, today: list.today, words: words, source: source).cells(
        naming: grouping != .person)
    }
    let late = entries.indices.filter { entries[$0].day < list.today }
    return Table(
      heading: words.dueHeading, rows: rows, urgent: Set(late), urgency: words.late)
  }

  /// A line for each routine, and what it found.
  ///
  /// What the package may not read is for whoever grants it, and said once.
  func blocks(of proposals: [DueProposals], by package: String) throws -> [Document.Block] {
    let told = proposals.filter { $0.changes > 0 || $0.waiting > 0 || !$0.findings.isEmpty }
    guard !told.isEmpty else { return [] }
    let lines = try told.flatMap { proposed in
      try [words.routineLine(proposed)]
        + proposed.findings.filter { $0.code != Finding.capabilityMissing }.map { finding in
          let about = try finding.about.map { "\(try names.name($0)): " } ?? ""
          return "    - \(about)\(finding.message[words.language])"
        }
    }
    let stopped = told.filter { $0.findings.contains { $0.code == Finding.capabilityMissing } }
    let onEvents = told.filter { if case .on = $0.cadence { true } else { false } }.map(\.routine)
    let always = onEvents.isEmpty ? [] : [words.onEvents(onEvents)]
    let asking = stopped.isEmpty ? [] : [words.notAllowed(stopped.map(\.routine), package)]
    return [.heading(words.routinesHeading), .verbatim(lines)]
      + always.map { .lines([$0]) } + asking.map { .lines([$0], tone: .warning) }
  }
}
