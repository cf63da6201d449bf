import Domain

/// Everything that routines can use beside Lua's own functions.
package enum API {
  package static let types: [ExposedType] =
    [day, duration, calendar, run, collection, customFields] + Schema.types.map(record)

  package static let functions: [ExposedFunction] = dayFunctions + routineFunctions

  /// Names of the host's globals, for hints.
  package static var functionNames: [String] { functions.map(\.name) }
}
