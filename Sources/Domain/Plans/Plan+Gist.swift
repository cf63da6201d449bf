extension Plan {
  /// What the plan comes to: that of its one record.
  package func gist(in schema: Schema) -> String {
    PlanRecord(nil, changes: changes).gist(asOf: asOf, in: schema)
  }
}

extension PlanRecord {
  /// What is proposed, whenever it is: the same proposal on another day has the same.
  ///
  /// Texts are left out, since they tell how long something has waited, and so are new ids.
  package func gist(asOf day: Day, in schema: Schema) -> String {
    let made = Dictionary(
      changes.enumerated().filter { $1.op == .create }.map { ($1.id, "new \($0)") }
    ) { first, _ in first }
    let lines = changes.map { change in
      let fields = change.fields.sorted { $0.key < $1.key }
        .filter { isTold($0.key, schema.type(change.type)) }
        .map { "\($0.key)=\(said($0.value, made, day))" }
      let id = change.op == .create ? "" : change.id
      return "\(change.op.rawValue) \(change.type.rawValue) \(id) \(fields.joined(separator: " "))"
    }
    return String(Digest.hex(lines.joined(separator: "\n")).prefix(16))
  }

  private func isTold(_ name: String, _ type: RecordType) -> Bool {
    switch type.field(name)?.kind {
    case .text, .texts: false
    default: true
    }
  }

  private func said(_ value: Value, _ made: [String: String], _ today: Day) -> String {
    // In a plan that was saved a day is a text.
    if value.list == nil, value.plain == today.iso { return "today" }
    let words = value.list ?? [value.plain]
    return words.map { made[$0] ?? $0 }.joined(separator: ",")
  }
}
