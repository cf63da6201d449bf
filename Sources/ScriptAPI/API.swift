import Domain
import LuaValues

/// Everything that routines can use beside Lua's own functions.
package enum API {
  package static let types: [ExposedType] =
    [day, duration, calendar, run, collection, customFields] + Schema.types.map(record)

  package static let functions: [ExposedFunction] = dayFunctions + routineFunctions

  /// Numbers that a Lua state gives the types, in their order, from 1.
  private static let numbers = Dictionary(
    uniqueKeysWithValues: types.enumerated().map { place, type in
      (type.name, LuaTypeID(rawValue: Int32(place + 1)))
    })
  static let (dayID, durationID) = (id(of: day.name), id(of: duration.name))
  static let collectionID = id(of: collection.name)

  static func id(of name: String) -> LuaTypeID {
    guard let id = numbers[name] else {
      preconditionFailure("rutine bug: there is no type '\(name)' for scripts")
    }
    return id
  }

  static func name(of id: LuaTypeID) -> String {
    let place = Int(id.rawValue) - 1
    return types.indices.contains(place) ? types[place].name : "record"
  }

  /// Names of the host's globals, for hints.
  package static var functionNames: [String] { functions.map(\.name) }
}
