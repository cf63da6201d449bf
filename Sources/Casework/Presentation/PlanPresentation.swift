import Domain
import Rendering

/// A plan as a coordinator reads it: who, what, when, why, and from which line.
struct PlanPresentation {
  let plan: Plan
  let words: Words
  let source: any RecordSource
  let sight: PlanSight

  var document: Document {
    get throws {
      let draft = try draft()
      let head = words.planLine(plan.package, plan.routine, plan.asOf, plan.revision)
      return Document(
        [.title(plan.title[words.language]), .paragraph(head)]
          + (try items(over: draft)) + letters + (try told(over: draft)) + figures
          + (try findings(over: draft)) + seen + logLines)
    }
  }

  /// The register with the plan's proposals over it, for the names of new records.
  private func draft() throws -> Draft {
    let draft = Draft(over: source)
    let fields = try source.fields()
    for change in plan.changes { try draft.propose(DataCheck.normalized(change, fields)) }
    return draft
  }

  /// People and things as the register has them, new ones as the plan calls them.
  private func names(over draft: Draft) -> RecordPresentation {
    RecordPresentation(words: words, source: draft, register: source)
  }

  private func items(over draft: Draft) throws -> [Document.Block] {
    if plan.changes.isEmpty, plan.indicators != nil { return [] }
    if plan.changes.isEmpty { return [.lines([words.noProposals])] }
    let names = RecordPresentation(
      words: words, source: draft, register: source, sight: sight.proposed,
      namesakes: Namesakes([source, draft]))
    return try plan.changes.enumerated().map { place, change in
      try item(place + 1, change, names)
    }
  }

  private func item(
    _ number: Int, _ change: Change, _ names: RecordPresentation
  ) throws -> Document.Block {
    let type = source.schema.type(change.type)
    let details =
      try fieldDetails(change, type, names) + edited(number, type) + reasons(change)
    return .item(number: number, headline: try headline(change, type, names), details: details)
  }

  private func headline(
    _ change: Change, _ type: RecordType, _ names: RecordPresentation
  ) throws -> String {
    let client = change.type == "decision" ? try owner(of: change, names) : nil
    let name = try names.name(change.key)
    guard change.op == .update else {
      // Another one of that name is no new one: the field below says no id.
      let id = try isNamesake(change, names) ? change.id : nil
      return words.create(type, [client, id].compactMap(\.self).joined(separator: ", "))
    }
    return words.update(type, client.map { "\(name) (\($0))" } ?? name)
  }

  private func isNamesake(_ change: Change, _ names: RecordPresentation) throws -> Bool {
    let type = source.schema.type(change.type)
    guard type.field(type.titleField)?.kind == .text,
      let name = change.fields[type.titleField]?.text
    else { return false }
    return try names.namesakes?.isShared(name, by: change.type) ?? false
  }

  private func owner(of change: Change, _ names: RecordPresentation) throws -> String? {
    let record = try names.source.record(change.key)
    return try record.flatMap { try names.text("client", of: $0) }
  }

  private func fieldDetails(
    _ change: Change, _ type: RecordType, _ names: RecordPresentation
  ) throws -> [Document.Detail] {
    let before = change.op == .update ? try source.record(change.key) : nil
    let known = try source.fields().all(of: type.id)
    let details = try known.compactMap { field -> Document.Detail? in
      guard let value = change.fields[field.name], !sight.quotes(field, of: change) else {
        return nil
      }
      let texts = try said(value, of: field, names)
      guard change.op == .update, !names.isHidden(field) else {
        return Document.Detail(names.label(field), texts)
      }
      let from = try former(before?[field.name], of: field, names)
      return Document.Detail(
        names.label(field), ["\(from) \(words.to) \(texts.joined(separator: ", "))"])
    }
    return details + unknown(change, beside: known)
  }

  /// What the register says: no part of what somebody says yes to.
  private func former(
    _ value: Value?, of field: Field, _ names: RecordPresentation
  ) throws -> String {
    guard sight.former.shows(field) else { return words.masked }
    return try value.map { try names.values($0, of: field).joined(separator: ", ") }
      ?? words.nothing
  }

  /// A value that the field cannot hold is said as it is: apply refuses it.
  private func said(
    _ value: Value, of field: Field, _ names: RecordPresentation
  ) throws -> [String] {
    if let fit = field.kind.accept(value) { return try names.values(fit, of: field) }
    return [words.unfit(names.isHidden(field) ? words.masked : value.plain)]
  }

  /// What the plan would set and this register has no field for: apply refuses it.
  private func unknown(_ change: Change, beside known: [Field]) -> [Document.Detail] {
    let names = Set(known.map(\.name))
    return change.fields.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
      .map { Document.Detail($0.key, [words.unknownField($0.value.plain)]) }
  }

  /// Days that are the reader's and not the routine's.
  private func edited(_ number: Int, _ type: RecordType) -> [Document.Detail] {
    let labels = (plan.edits ?? []).filter { $0.change == number }.map { edit in
      type.field(edit.field)?.label[words.language] ?? edit.field
    }
    return labels.isEmpty ? [] : [Document.Detail(words.editedByReader, labels)]
  }

  private func reasons(_ change: Change) -> [Document.Detail] {
    var details = [Document.Detail(words.why, [change.because[words.language]])]
    if let law = change.law {
      details.append(Document.Detail(words.law, [plan.laws[law]?[words.language] ?? law]))
    }
    if let at = change.at { details.append(Document.Detail(words.proposedBy, ["\(at)"])) }
    return details
  }

  private var letters: [Document.Block] {
    guard sight.extent >= .letters else { return [] }
    return plan.changes.filter { $0.type == "document" }
      .compactMap { $0.fields["body"]?.text.map(Document.Block.quoted) }
  }

  private var figures: [Document.Block] {
    guard let indicators = plan.indicators else { return [] }
    let rows = indicators.map { [$0.label[words.language], words.figure($0)] }
    let traits = (plan.traits ?? []).map { [$0.label[words.language], $0.value[words.language]] }
    return [.table(Table(heading: [words.figureHeading, ""], rows: traits + rows))]
  }

  private func findings(over draft: Draft) throws -> [Document.Block] {
    let names = names(over: draft)
    return try Finding.Severity.allCases.flatMap { severity -> [Document.Block] in
      let found = plan.findings.filter { $0.severity == severity && $0.code != Finding.notDone }
      return try list(words.heading(severity), found, tone(of: severity), names)
    } + list(words.notDone, plan.findings.filter { $0.code == Finding.notDone }, .plain, names)
  }

  private func list(
    _ heading: String, _ findings: [Finding], _ tone: Document.Tone, _ names: RecordPresentation
  ) throws -> [Document.Block] {
    guard !findings.isEmpty else { return [] }
    let lines = try findings.map { "- \(try line($0, names))" }
    return [.heading(heading, tone: tone), .lines(lines)]
  }

  private func tone(of severity: Finding.Severity) -> Document.Tone {
    switch severity {
    case .error: .urgent
    case .warning: .warning
    case .note: .plain
    }
  }

  /// Who gets to know: who receives letters and messages, and who is called.
  private func told(over draft: Draft) throws -> [Document.Block] {
    let names = names(over: draft)
    let receivers = try plan.changes.flatMap { change -> [String] in
      guard let record = try draft.record(change.key) else { return [] }
      return try record.receivers.map(names.name)
    }
    var seen: Set<String> = []
    let once = receivers.filter { seen.insert($0).inserted }
    return once.isEmpty ? [] : [.lines([words.told(once.joined(separator: "; "))])]
  }

  /// What the proposals rest on: how many records of each type were read.
  private var seen: [Document.Block] {
    let counts = Dictionary(grouping: plan.reads.records, by: \.type).mapValues(\.count)
    let parts = source.schema.types.compactMap { type in
      counts[type.id].map { words.count($0, of: type) }
    }
    return parts.isEmpty ? [] : [.lines([words.lookedAt(parts.joined(separator: ", "))])]
  }

  private func line(_ finding: Finding, _ names: RecordPresentation) throws -> String {
    let about = try finding.about.map { "\(try names.name($0)): " } ?? ""
    let place = finding.at.map { " (\($0))" } ?? ""
    let isOwn = finding.code.hasPrefix("routine.")
    let code = isOwn ? "" : " [\(finding.code)]"
    return about + finding.message[words.language] + place + code
  }

  private var logLines: [Document.Block] {
    plan.log.isEmpty ? [] : [.lines(plan.log.map { "- \($0.text[words.language])" })]
  }
}
