package import Domain
import LuaValues

/// Everything that the scripts of one schema can use beside Lua's own functions.
package final class API: Sendable {
  package let schema: Schema
  package let types: [ExposedType]
  package let run: ExposedType
  private let byName: [String: ExposedType]
  /// Numbers that a Lua state gives the types, in their order, from 1.
  private let numbers: [String: LuaTypeID]

  package init(_ schema: Schema) {
    self.schema = schema
    run = Self.run(of: schema)
    types =
      [Self.day, Self.duration, Self.calendar, run, Self.collection, Self.customFields]
      + schema.types.map { Self.record($0, of: schema) }
    byName = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    let numbered = types.enumerated().map { place, type in
      (type.name, LuaTypeID(rawValue: Int32(place + 1)))
    }
    numbers = Dictionary(numbered) { first, _ in first }
  }

  package static let functions: [ExposedFunction] = dayFunctions + routineFunctions

  static let (dayID, durationID) = (LuaTypeID(rawValue: 1), LuaTypeID(rawValue: 2))
  static let collectionID = LuaTypeID(rawValue: 5)

  package func type(named name: String) -> ExposedType? { byName[name] }

  func id(of name: String) -> LuaTypeID {
    guard let id = numbers[name] else {
      preconditionFailure("rutine bug: there is no type '\(name)' for scripts")
    }
    return id
  }

  func name(of id: LuaTypeID) -> String {
    let place = Int(id.rawValue) - 1
    return types.indices.contains(place) ? types[place].name : "record"
  }

  /// Names of the host's globals, for hints.
  package static var functionNames: [String] { functions.map(\.name) }
}
