import Domain
import Lua

/// One type as Lua sees it.
///
/// Metatable, checks and reference all come from this table.
package struct ExposedType: Sendable {
  package let name: String
  package let meaning: String
  /// A value such as a day, which may outlive its run; not a record.
  package let isPlainValue: Bool
  package var fields: [ExposedField]
  package var methods: [ExposedFunction]

  init(
    _ name: String, _ meaning: String, isPlainValue: Bool = false, fields: [ExposedField] = [],
    methods: [ExposedFunction] = []
  ) {
    self.name = name
    self.meaning = meaning
    self.isPlainValue = isPlainValue
    self.fields = fields
    self.methods = methods
  }

  package var memberNames: [String] { fields.map(\.name) + methods.map(\.name) }
}

/// A field that scripts read.
package struct ExposedField: Sendable {
  package let name: String
  /// Its Lua type, as the reference writes it: "day?", "list of worker".
  package let type: String
  package let meaning: String
  let read: @Sendable (Session, Int64) throws -> LuaValue

  init(
    _ name: String, _ type: String, _ meaning: String,
    read: @escaping @Sendable (Session, Int64) throws -> LuaValue
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.read = read
  }
}

/// A global function, or a method when it is in a type.
package struct ExposedFunction: Sendable {
  package let name: String
  /// How it is called: "group:schedule_meeting { date = day, because = text }".
  package let usage: String
  package let meaning: String
  let call: @Sendable (Session, [LuaValue]) throws -> LuaValue

  init(
    _ name: String, _ usage: String, _ meaning: String,
    call: @escaping @Sendable (Session, [LuaValue]) throws -> LuaValue
  ) {
    self.name = name
    self.usage = usage
    self.meaning = meaning
    self.call = call
  }
}

extension LuaRefusal {
  static func invalid(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "value.invalid", message: message)
  }

  static func unknown(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "field.unknown", message: message)
  }
}
