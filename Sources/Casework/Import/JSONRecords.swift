import Domain
import Foundation

/// Records as lists in one JSON object, a list for each type.
struct JSONRecords {
  let file: String

  func read(_ next: @escaping () throws -> Data?, _ intake: inout Intake) throws {
    do {
      var reader = try JSONReader(next)
      var number = 0
      let isObject = try reader.forEachMember { name, reader in
        if name == Exporter.origin { return try readOrigin(&reader, &intake) }
        number += 1
        try readList(name, number, &reader, &intake)
      }
      if !isObject {
        let line = try reader.value(depth: 0).line
        try intake.report(LocalizedText(message: "data.object_of_lists"), place(line))
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
      return try intake.report(LocalizedText(message: "data.origin"), place(placed.line))
    }
    try intake.begin(origin)
  }

  private func readList(
    _ name: String, _ number: Int, _ reader: inout JSONReader, _ intake: inout Intake
  ) throws {
    let line = reader.line
    let type = intake.fields.schema.find(plural: name)
    if type == nil {
      let hint = NearestName.spokenHint(name, among: intake.fields.schema.types.map(\.plural))
      try intake.report(
        LocalizedText(message: "data.unknown_list", ["number": number, "hint": hint]), place(line))
    }
    let isList = try reader.forEachElement(depth: 2) { record in
      if let type { try read(record, type, &intake) }
    }
    if !isList {
      _ = try reader.value(depth: 1)
      if type != nil {
        try intake.report(
          LocalizedText(message: "data.list_of_records", ["name": name]), place(line))
      }
    }
  }

  private func read(
    _ record: PlacedJSON, _ type: RecordType, _ intake: inout Intake
  ) throws {
    guard case .object(let members) = record.value else {
      return try intake.report(
        LocalizedText(message: "data.record_object", ["type": type.id.rawValue]), place(record.line)
      )
    }
    let ids = members.filter { $0.name == "id" }
    guard case .string(let id)? = ids.first?.value.value, RecordKey.isValidID(id) else {
      return try intake.reportNoID(of: type, place(record.line))
    }
    if ids.count > 1 {
      try intake.report(LocalizedText(message: "data.twice", ["name": "id"]), place(record.line))
    }
    let key = RecordKey(type.id, id)
    let values = try values(of: members, key, &intake)
    try intake.add(key, values, at: place(record.line))
  }

  /// The values by the names of their fields; those in "ext" are the municipality's own.
  private func values(
    of members: [(name: String, value: PlacedJSON)], _ key: RecordKey,
    prefix: String = "", _ intake: inout Intake
  ) throws -> [IncomingValue] {
    try members.enumerated().flatMap { number, member -> [IncomingValue] in
      let (name, placed) = member
      if case .null = placed.value { return [] }
      if prefix.isEmpty {
        if name == "id" { return [] }
        if name + "." == RegisterFields.prefix, case .object(let own) = placed.value {
          return try values(of: own, key, prefix: RegisterFields.prefix, &intake)
        }
      }
      guard intake.fields.field(prefix + name, of: key.type) != nil else {
        try intake.reportUnknown(number + 1, prefix + name, of: key, place(placed.line))
        return []
      }
      guard let value = Value(placed.value) else {
        try intake.report(
          LocalizedText(
            message: "data.object_value",
            ["record": intake.fields.schema.spoken(key), "name": prefix + name]),
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
