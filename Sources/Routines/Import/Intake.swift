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
  private static let mostFindings = 1000

  private let desk: any ImportDesk
  private(set) var count = 0
  private(set) var findings: [Finding] = []

  init(_ desk: any ImportDesk) {
    self.desk = desk
  }

  func begin(_ origin: RegisterOrigin) throws { try desk.begin(origin) }

  mutating func add(_ key: RecordKey, _ values: [IncomingValue], at place: Location) throws {
    var fields: [String: Value] = [:]
    for value in values {
      if fields.updateValue(value.value, forKey: value.name) != nil {
        report(LocalizedText(message: "data.twice", ["name": value.name]), value.at)
      }
    }
    let change = Change(
      op: .create, key: key, fields: fields, because: LocalizedText("imported"), at: place)
    count += 1
    findings += try desk.take(change).map { $0.placed(among: values) }
    if findings.count > Self.mostFindings { try requireGood() }
  }

  mutating func report(_ message: LocalizedText, _ place: Location) {
    findings.append(Finding("data.invalid", message, at: place))
  }

  mutating func reportNoID(of type: RecordType, _ place: Location) {
    report(LocalizedText(message: "data.needs_id", ["type": type.id.rawValue]), place)
  }

  func requireGood() throws {
    guard findings.isEmpty else {
      throw RegisterError(
        .dataInvalid, LocalizedText(message: "error.data_invalid"), findings: findings)
    }
  }
}

extension Finding {
  /// The same finding where the value of its field stands, with what stands there instead.
  fileprivate func placed(among values: [IncomingValue]) -> Finding {
    guard let field, let value = values.first(where: { $0.name == field }) else { return self }
    guard code == "value.invalid" else { return moved(to: value.at) }
    return Finding(
      code, severity,
      LocalizedText(message: "data.got", ["message": message, "shape": value.value.shape]),
      at: value.at,
      about: about, field: field)
  }
}

extension Value {
  private static let longestShape = 20

  /// What kind of value it is, never what it says: digits as 9, letters as a.
  fileprivate var shape: LocalizedText {
    switch self {
    case .text(let text) where text.isEmpty: LocalizedText(message: "shape.empty")
    case .text(let text) where text.count <= Self.longestShape:
      LocalizedText(message: "shape.outline", ["outline": text.outline])
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
