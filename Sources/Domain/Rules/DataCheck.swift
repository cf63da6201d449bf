/// Checks that the values of records are what their fields say.
package enum DataCheck {
  /// What is wrong with the values of a change, one finding each.
  ///
  /// Never quotes a sensitive value.
  package static func findings(in change: Change) -> [Finding] {
    let type = Schema.type(change.type)
    var findings: [Finding] = []
    for (name, value) in change.fields.sorted(by: { $0.key < $1.key }) {
      guard let field = type.field(name) else {
        findings.append(unknown(name, of: type, change))
        continue
      }
      if field.kind.accept(value) == nil { findings.append(wrong(field, change)) }
    }
    return findings + missing(in: change, type)
  }

  /// The change with every value as its field holds it; the findings must be empty.
  package static func normalized(_ change: Change) -> Change {
    let type = Schema.type(change.type)
    var normal = change
    for (name, value) in change.fields {
      normal.fields[name] = type.field(name)?.kind.accept(value)
    }
    return normal
  }

  /// References of the transitions that lead nowhere.
  package static func danglingReferences(
    _ transitions: [Transition], in source: any RecordSource
  ) throws -> [Finding] {
    try transitions.flatMap { transition in
      let type = Schema.type(transition.after.key.type)
      return try zip(type.fields, transition.after.values).flatMap { field, value in
        try missingTargets(of: field, value, in: source).map { id in
          Finding(
            "data.invalid",
            "\(transition.after.key.named), field '\(field.name)': there is no"
              + " \(field.kind.target?.rawValue ?? "record") '\(id)'",
            at: transition.at, about: transition.after.key)
        }
      }
    }
  }

  private static func missingTargets(
    of field: Field, _ value: Value?, in source: any RecordSource
  ) throws -> [String] {
    guard let target = field.kind.target, let value else { return [] }
    let ids = value.list ?? value.text.map { [$0] } ?? []
    return try ids.filter { try source.record(RecordKey(target, $0)) == nil }
  }

  private static func unknown(_ name: String, of type: RecordType, _ change: Change) -> Finding {
    let hint = NearestName.hint(name, among: type.fields.map(\.name))
    return Finding(
      "field.unknown", "\(change.key.named): a \(type.id.rawValue) has no field '\(name)'\(hint)",
      at: change.at, about: change.key)
  }

  private static func wrong(_ field: Field, _ change: Change) -> Finding {
    Finding(
      "value.invalid",
      "\(change.key.named), field '\(field.name)': expected \(field.kind.expectation)",
      at: change.at, about: change.key)
  }

  private static func missing(in change: Change, _ type: RecordType) -> [Finding] {
    guard change.op == .create else { return [] }
    return type.fields.filter { $0.isRequired && change.fields[$0.name] == nil }.map { field in
      Finding(
        "value.invalid", "\(change.key.named): field '\(field.name)' is required",
        at: change.at, about: change.key)
    }
  }
}
