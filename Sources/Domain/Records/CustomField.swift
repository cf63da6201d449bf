/// A field that a municipality added to a record type, read as `client.ext.score`.
package struct CustomField: Sendable, Hashable, Codable {
  package let type: RecordTypeID
  /// Without "ext.".
  package let name: String
  package let kind: FieldKind
  package let sensitivity: Sensitivity
  package let label: LocalizedText
  package let meaning: String

  package init(
    type: RecordTypeID, name: String, kind: FieldKind, sensitivity: Sensitivity,
    label: LocalizedText, meaning: String
  ) {
    self.type = type
    self.name = name
    self.kind = kind
    self.sensitivity = sensitivity
    self.label = label
    self.meaning = meaning
  }

  /// "client.ext.score".
  package var path: String { "\(type.rawValue).\(fieldName)" }

  /// The name among the record's fields: "ext.score".
  package var fieldName: String { RegisterFields.prefix + name }

  /// Why it cannot take the place of the one the register has, or null when it can.
  ///
  /// What was written with the old one must stay what it was, and as hidden as it was.
  package func conflict(with old: CustomField) -> LocalizedText? {
    guard sensitivity.isAtLeast(old.sensitivity) else {
      return LocalizedText(
        message: "fields.conflict.sensitivity",
        ["path": path, "old": old.sensitivity.rawValue, "new": sensitivity.rawValue])
    }
    if case .choice(let words) = kind, case .choice(let known) = old.kind {
      let gone = known.filter { !words.contains($0) }
      return gone.isEmpty
        ? nil
        : LocalizedText(
          message: "fields.conflict.choices",
          ["path": path, "list": gone.joined(separator: ", ")])
    }
    guard kind == old.kind else {
      return LocalizedText(
        message: "fields.conflict.kind",
        ["path": path, "old": old.kind.form.description, "new": kind.form.description])
    }
    return nil
  }

  /// The same field, as hidden as another form of it.
  package func hidden(as other: CustomField) -> CustomField {
    CustomField(
      type: type, name: name, kind: kind, sensitivity: other.sensitivity, label: label,
      meaning: meaning)
  }
}

/// Fields to be taken up into a register, from a package.
package struct FieldOrder: Sendable, Hashable {
  /// "kommune-a@1.0.0".
  package let package: String
  package let fields: [CustomField]

  package init(package: String, fields: [CustomField]) {
    self.package = package
    self.fields = fields
  }
}

/// The fields that records of one register have: the core's, and the municipality's own.
package struct RegisterFields: Sendable {
  package static let prefix = "ext."
  package let schema: Schema
  /// In the order of types and names.
  package let custom: [CustomField]
  private let own: [RecordTypeID: [Field]]

  package init(_ schema: Schema, _ custom: [CustomField] = []) {
    self.schema = schema
    self.custom = custom.sorted { ($0.type, $0.name) < ($1.type, $1.name) }
    own = Dictionary(grouping: self.custom, by: \.type).mapValues { $0.map(Field.init) }
  }

  /// As they were; what is sensitive now is so in every earlier state too.
  package init(_ schema: Schema, _ then: [CustomField], hiddenAs now: [CustomField]) {
    self.init(
      schema, then.map { field in now.first { $0.path == field.path }.map(field.hidden) ?? field })
  }

  /// Whether a field of a municipality's own can have that name.
  package static func isOwnField(_ name: String) -> Bool {
    name.hasPrefix(prefix)
      && FieldKind.word.accept(.text(String(name.dropFirst(prefix.count)))) != nil
  }

  /// The field of that name: "starts", or "ext.score".
  package func field(_ name: String, of type: RecordTypeID) -> Field? {
    schema.type(type).field(name) ?? own[type]?.first { $0.name == name }
  }

  /// The municipality's own fields of the type, by name.
  package func own(of type: RecordTypeID) -> [Field] { own[type] ?? [] }

  package func all(of type: RecordTypeID) -> [Field] { schema.type(type).fields + own(of: type) }

  package func names(of type: RecordTypeID) -> [String] { all(of: type).map(\.name) }

  /// Refuses an order that would change what may not be changed.
  package func requireRoom(for order: FieldOrder) throws {
    let conflicts = order.fields.compactMap { field in
      custom.first { $0.path == field.path }.flatMap(field.conflict)
        .map { Finding("field.conflict", $0) }
    }
    guard conflicts.isEmpty else {
      throw RegisterError(
        .dataInvalid, LocalizedText(message: "error.fields_conflict", ["package": order.package]),
        findings: conflicts)
    }
  }

  /// Those of the fields that the register does not have as they are.
  package func missing(_ fields: [CustomField]) -> [CustomField] {
    fields.filter { !custom.contains($0) }
  }
}

extension Field {
  fileprivate convenience init(_ custom: CustomField) {
    self.init(
      custom.fieldName, custom.kind, sensitivity: custom.sensitivity, label: custom.label,
      custom.meaning)
  }
}
