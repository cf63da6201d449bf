import Domain
package import LuaValues

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
    self.methods = methods.map { $0.called(on: name) }
  }

  package var memberNames: [String] { fields.map(\.name) + methods.map(\.name) }
}

/// A field that scripts read.
package final class ExposedField: Sendable {
  package let name: String
  /// Its Lua type, as the reference writes it: "day?", "list of worker".
  package let type: String
  package let meaning: String
  /// What a package must have been granted to read it.
  package let capability: String?
  let read: @Sendable (Session, Int64) throws -> LuaValue

  init(
    _ name: String, _ type: String, _ meaning: String, capability: String? = nil,
    read: @escaping @Sendable (Session, Int64) throws -> LuaValue
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.capability = capability
    self.read = read
  }
}

/// A global function, or a method when it is in a type.
package final class ExposedFunction: Sendable, CustomStringConvertible {
  package let name: String
  package let parameters: [Parameter]
  /// The Lua type of what it gives; null for nothing.
  package let result: String?
  package let meaning: String
  /// The type whose method it is; null for a global function.
  package let owner: String?
  /// Whether it gives back what a file declares, which is read once and not at each run.
  package let isDeclaration: Bool
  /// Whether it is written without parentheses: in Lua it is the text of its name.
  package let isName: Bool
  let call: @Sendable (Call) throws -> LuaValue

  init(
    _ name: String, _ parameters: [Parameter] = [], gives result: String? = nil,
    _ meaning: String, owner: String? = nil, isDeclaration: Bool = false, isName: Bool = false,
    call: @escaping @Sendable (Call) throws -> LuaValue
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.meaning = meaning
    self.owner = owner
    self.isDeclaration = isDeclaration
    self.isName = isName
    self.call = call
  }

  /// A verb: it proposes nothing, and gives nil, where its proposal was answered already.
  static func verb(
    _ name: String, _ own: [Parameter], gives result: String, _ meaning: String,
    call body: @escaping @Sendable (Call) throws -> LuaValue
  ) -> ExposedFunction {
    ExposedFunction(name, Parameter.verb(own), gives: result, meaning) { call in
      try call.isAnswered() ? .nil : body(call)
    }
  }

  package var description: String { usage }

  /// Names it among all: "group:schedule_meeting", "weeks".
  package var path: String { (owner.map { "\($0):" } ?? "") + name }

  fileprivate func called(on owner: String) -> ExposedFunction {
    ExposedFunction(name, parameters, gives: result, meaning, owner: owner, call: call)
  }

  /// How it is called: "group:schedule_meeting { date = day, because = text }".
  package var usage: String {
    if isName { return name }
    let prefix = owner.map { "\($0):" } ?? ""
    if parameters.count == 1, parameters[0].isTable {
      return "\(prefix)\(name) \(parameters[0].type)"
    }
    let list = parameters.map { $0.isTable ? $0.type : "\($0.name): \($0.type)" }
    return "\(prefix)\(name)(\(list.joined(separator: ", ")))"
  }
}

extension LuaRefusal {
  package static func invalid(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "value.invalid", message: message)
  }

  package static func unknown(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "field.unknown", message: message)
  }
}
