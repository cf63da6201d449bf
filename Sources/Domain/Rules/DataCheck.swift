/// Checks that the values of records are what their fields say.
package enum DataCheck {
  /// What is wrong with the values of a change, one finding each.
  ///
  /// Never quotes a value.
  package static func findings(in change: Change, _ fields: RegisterFields) -> [Finding] {
    var findings: [Finding] = []
    for (name, value) in change.fields.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.field(name, of: change.type) else {
        let hint = NearestName.spokenHint(name, among: fields.names(of: change.type))
        findings.append(
          change.finding(
            "field.unknown",
            LocalizedText(
              message: name.hasPrefix(RegisterFields.prefix)
                ? "data.unknown_own_field" : "data.unknown_field",
              [
                "record": fields.schema.spoken(change.key), "type": change.type.rawValue,
                "name": name,
                "hint": hint,
              ]),
            name))
        continue
      }
      if field.kind.accept(value) == nil {
        let message = LocalizedText(
          message: "data.expected",
          ["record": fields.schema.spoken(change.key), "name": name, "kind": field.kind.expected])
        findings.append(change.finding("value.invalid", message, name))
      }
    }
    return findings + missing(in: change, fields.schema)
  }

  /// What is wrong with a record that is stored: its id, its values, what it points to, the core rules.
  package static func findings(
    in record: Record, _ source: any RecordSource
  ) throws -> [Finding] {
    let core = zip(record.type.fields, record.values).compactMap { field, value in
      value.map { (field.name, $0) }
    }
    let whole = Change(
      op: .create, key: record.key, fields: record.ext.merging(core) { $1 },
      because: LocalizedText(""))
    let state = [Transition(before: nil, after: record, at: nil)]
    return try invalidID(record.key) + findings(in: whole, source.fields())
      + state.faults(in: source)
  }

  /// Whether what an earlier version held is what its fields hold; more may be asked of records by now.
  package static func isMadeOfValues(_ record: Record, _ fields: RegisterFields) -> Bool {
    zip(record.type.fields, record.values).allSatisfy { field, value in
      value.map { field.kind.accept($0) != nil } ?? true
    }
      && record.ext.allSatisfy { name, value in
        fields.field(name, of: record.key.type)?.kind.accept(value) != nil
      }
  }

  private static func invalidID(_ key: RecordKey) -> [Finding] {
    guard !RecordKey.isValidID(key.id) else { return [] }
    return [Finding("data.id", LocalizedText(message: "data.id", ["type": key.type.rawValue]))]
  }

  /// The change with every value as its field holds it; the findings must be empty.
  package static func normalized(_ change: Change, _ fields: RegisterFields) -> Change {
    var normal = change
    for (name, value) in change.fields {
      normal.fields[name] = fields.field(name, of: change.type)?.kind.accept(value)
    }
    return normal
  }

  /// References of the transitions that lead nowhere.
  static func danglingReferences(
    _ transitions: [Transition], in source: any RecordSource
  ) throws -> [Finding] {
    let fields = try source.fields()
    return try transitions.flatMap { transition in
      let key = transition.after.key
      let pointing = fields.all(of: key.type).filter { $0.kind.target != nil }
      return try pointing.flatMap { field -> [Finding] in
        guard let target = field.kind.target else { return [] }
        return try missingTargets(of: field, transition.after[field.name], in: source).map { id in
          Finding(
            "data.invalid",
            LocalizedText(
              message: "data.dangling",
              [
                "record": transition.after.spoken, "name": field.name,
                "target": fields.schema.spoken(RecordKey(target, id)),
              ]),
            at: transition.at, about: key, field: field.name)
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

  private static func missing(in change: Change, _ schema: Schema) -> [Finding] {
    guard change.op == .create else { return [] }
    return schema.type(change.type).fields
      .filter { $0.isRequired && change.fields[$0.name] == nil }
      .map { field in
        let message = LocalizedText(
          message: "data.required", ["record": schema.spoken(change.key), "name": field.name])
        return change.finding("value.invalid", message, field.name)
      }
  }
}

extension Finding {
  /// The change is of a record that is there already, and where.
  package init(twice change: Change, first: Location?) {
    let place = first.flatMap { $0.line == nil ? nil : ", first at \($0)" } ?? ""
    self.init(
      "data.invalid", "\(change.key.named) is there twice\(place)", at: change.at,
      about: change.key)
  }
}

extension Change {
  fileprivate func finding(_ code: String, _ message: LocalizedText, _ field: String)
    -> Finding
  {
    Finding(code, message, at: at, about: key, field: field)
  }
}
