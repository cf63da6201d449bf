import Domain
import Foundation

/// Records as lists in one JSON object, a list for each type.
struct JSONRecords {
  let file: String

  func read(_ next: @escaping () throws -> Data?, _ intake: inout Intake) throws {
    do {
      var reader = try JSONReader(next)
      let isObject = try reader.forEachMember { name, reader in
        if name == Exporter.origin { return try readOrigin(&reader, &intake) }
        try readList(name, &reader, &intake)
      }
      if !isObject {
        let line = try reader.value(depth: 0).line
        intake.report(LocalizedText(message: "data.object_of_lists"), place(line))
      }
      try reader.requireEnd()
    } catch let mistake as JSONText.Mistake {
      throw TextMistake(at: place(mistake.line), message: mistake.message)
    }
  }

  private func place(_ line: Int) -> Location { Location(file: file, line: line) }

  /// Which register the records were exported from.
  private func readOrigin(_ reader: inout JSONReader, _ intake: inout Intake) throws {
    let placed = try reader.value(depth: 1)
    guard case .object(let members) = placed.value, members.count == 2,
      case .string(let id)? = members.first(where: { $0.name == "id" })?.value.value,
      case .integer(let revision)? = members.first(where: { $0.name == "revision" })?.value.value,
      let origin = RegisterID(id).flatMap({ RegisterOrigin($0, revision: revision) })
    else {
      return intake.report(LocalizedText(message: "data.origin"), place(placed.line))
    }
    try intake.begin(origin)
  }

  private func readList(
    _ name: String, _ reader: inout JSONReader, _ intake: inout Intake
  ) throws {
    let line = reader.line
    let type = Schema.find(plural: name)
    if type == nil {
      let hint = NearestName.spokenHint(name, among: Schema.types.map(\.plural))
      intake.report(
        LocalizedText(message: "error.no_record_type", ["name": name, "hint": hint]), place(line))
    }
    let isList = try reader.forEachElement(depth: 2) { record in
      if let type { try read(record, type, &intake) }
    }
    if !isList {
      _ = try reader.value(depth: 1)
      if type != nil {
        intake.report(LocalizedText(message: "data.list_of_records", ["name": name]), place(line))
      }
    }
  }

  private func read(
    _ record: PlacedJSON, _ type: RecordType, _ intake: inout Intake
  ) throws {
    guard case .object(let members) = record.value else {
      return intake.report(
        LocalizedText(message: "data.record_object", ["type": type.id.rawValue]), place(record.line)
      )
    }
    guard case .string(let id)? = members.first(where: { $0.name == "id" })?.value.value,
      RecordKey.isValidID(id)
    else {
      return intake.reportNoID(of: type, place(record.line))
    }
    let key = RecordKey(type.id, id)
    let values = values(of: members.filter { $0.name != "id" }, key, &intake)
    try intake.add(key, values, at: place(record.line))
  }

  /// The values by the names of their fields; those in "ext" are the municipality's own.
  private func values(
    of members: [(name: String, value: PlacedJSON)], _ key: RecordKey,
    prefix: String = "", _ intake: inout Intake
  ) -> [IncomingValue] {
    members.flatMap { name, placed -> [IncomingValue] in
      if case .null = placed.value { return [] }
      if prefix.isEmpty, name + "." == RegisterFields.prefix, case .object(let own) = placed.value {
        return values(of: own, key, prefix: RegisterFields.prefix, &intake)
      }
      guard let value = Value(placed.value) else {
        intake.report(
          LocalizedText(
            message: "data.object_value", ["record": key.spoken, "name": prefix + name]),
          place(placed.line))
        return []
      }
      return [IncomingValue(name: prefix + name, value: value, at: place(placed.line))]
    }
  }
}

extension Value {
  fileprivate init?(_ text: JSONText) {
    switch text {
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .integer(integer)
    case .decimal(let decimal): self = .decimal(decimal)
    case .string(let string): self = .text(string)
    case .list(let elements):
      let strings = elements.compactMap { element in
        if case .string(let string) = element.value { string } else { nil }
      }
      guard strings.count == elements.count else { return nil }
      self = .list(strings)
    case .null, .object: return nil
    }
  }
}
