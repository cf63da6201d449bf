import Domain

/// A value as a file has it, and where it stands.
struct IncomingValue {
  let name: String
  let value: Value
  let at: Location
}

/// A mistake in the text itself, after which it cannot be read on.
struct TextMistake: Error {
  let at: Location
  let message: String
}

/// The records of an import as they come, and everything that is wrong with them.
struct Intake {
  let fields: RegisterFields
  private let desk: any ImportDesk
  private(set) var count = 0
  private(set) var findings: [Finding] = []

  init(_ fields: RegisterFields, _ desk: any ImportDesk) {
    self.fields = fields
    self.desk = desk
  }

  func begin(_ origin: RegisterOrigin) throws { try desk.begin(origin) }

  mutating func add(_ key: RecordKey, _ values: [IncomingValue], at place: Location) throws {
    var fields: [String: Value] = [:]
    for value in values {
      if fields.updateValue(value.value, forKey: value.name) != nil {
        try report(LocalizedText(message: "data.twice", ["name": value.name]), value.at)
      }
    }
    let change = Change(
      op: .create, key: key, fields: fields, because: LocalizedText("imported"), at: place)
    count += 1
    for finding in try desk.take(change) { try note(placed(finding, key.type, among: values)) }
  }

  mutating func report(_ message: LocalizedText, _ place: Location) throws {
    try note(Finding("data.invalid", message, at: place))
  }

  /// With so much wrong nobody reads on: the import stops there.
  private mutating func note(_ finding: Finding) throws {
    findings.append(finding)
    if findings.count >= Finding.most { try requireGood() }
  }

  mutating func reportNoID(of type: RecordType, _ place: Location) throws {
    try report(LocalizedText(message: "data.needs_id", ["type": type.id.rawValue]), place)
  }

  /// The name is not quoted: it may be a person's, where somebody forgot the names of the fields.
  mutating func reportUnknown(
    _ number: Int, _ name: String, of key: RecordKey, _ place: Location
  ) throws {
    let hint = NearestName.spokenHint(name, among: fields.names(of: key.type))
    try note(
      Finding(
        "field.unknown",
        LocalizedText(
          message: name.hasPrefix(RegisterFields.prefix)
            ? "data.unknown_own_member" : "data.unknown_member",
          [
            "number": number, "record": fields.schema.spoken(key), "type": key.type.rawValue,
            "hint": hint,
          ]), at: place, about: key))
  }

  func requireGood() throws {
    guard findings.isEmpty else {
      throw RegisterError(
        .dataInvalid, LocalizedText(message: "error.data_invalid"), findings: findings)
    }
  }
}

extension Intake {
  /// The same finding where the value of its field stands, with what stands there instead.
  private func placed(
    _ finding: Finding, _ type: RecordTypeID, among values: [IncomingValue]
  ) -> Finding {
    guard let name = finding.field, let value = values.first(where: { $0.name == name }) else {
      return finding
    }
    guard finding.code == "value.invalid" else { return finding.moved(to: value.at) }
    // The outline of a number that names a person is half of it.
    let isOpen = fields.field(name, of: type)?.sensitivity == .open
    let shape = isOpen ? value.value.shape : value.value.kind
    return Finding(
      finding.code, finding.severity,
      LocalizedText(message: "data.got", ["message": finding.message, "shape": shape]),
      at: value.at, about: finding.about, field: name)
  }
}

extension Value {
  private static let longestShape = 20

  /// What kind of value it is, never what it says: digits as 9, letters as a.
  fileprivate var shape: LocalizedText {
    if case .text(let text) = self, !text.isEmpty, text.count <= Self.longestShape {
      return LocalizedText(message: "shape.outline", ["outline": text.outline])
    }
    return kind
  }

  /// The same without any outline of it.
  fileprivate var kind: LocalizedText {
    switch self {
    case .text(let text) where text.isEmpty: LocalizedText(message: "shape.empty")
    case .text(let text): LocalizedText(message: "shape.long", ["count": text.count])
    case .integer, .decimal: LocalizedText(message: "shape.number")
    case .boolean: LocalizedText(message: "shape.boolean")
    case .day: LocalizedText(message: "shape.day")
    case .list(let list): LocalizedText(message: "shape.list", ["count": list.count])
    }
  }
}

extension String {
  fileprivate var outline: String {
    String(
      map { character in
        if character.isNumber { return "9" }
        return character.isLetter ? "a" : character
      })
  }
}
