import Domain
import LuaSyntax
import Sandbox
import ScriptAPI

/// What an expression is, as far as that is certain, and what is wrong inside it.
struct ExpressionCheck {
  private let file: FileCheck
  private let scope: Scope

  init(_ file: FileCheck, _ scope: Scope) {
    self.file = file
    self.scope = scope
  }

  func type(of expression: Expression) -> StaticType {
    switch expression {
    case .nil, .varargs: return .unknown
    case .boolean: return .boolean
    case .number: return .number
    case .string: return .text
    case .name(let name, let at): return type(ofName: name, at)
    case .index(let base, let key, let at): return member(key, of: type(of: base), at)
    case .call(let callee, let arguments, let at): return call(callee, arguments, at)
    case .method(let base, let name, let arguments, let at):
      return method(name, of: type(of: base), arguments, at)
    case .function(let function):
      file.check(function, scope)
      return .function
    case .table(let fields, _):
      for field in fields {
        if case .computed(let key) = field.key { _ = type(of: key) }
        _ = type(of: field.value)
      }
      return .table
    case .unary(let sign, let operand, _): return unary(sign, type(of: operand))
    case .binary(let sign, let left, let right, let at):
      return OperatorCheck(file, scope).type(sign, operand(left), operand(right), at)
    case .parenthesis(let inner): return type(of: inner)
    }
  }

  /// An operand; when it is an index, with what that is of, which is looked at once.
  private func operand(_ expression: Expression) -> OperatorCheck.Operand {
    guard case .index(let base, let key, let at) = expression else {
      return (expression, type(of: expression), .unknown)
    }
    let owner = type(of: base)
    return (expression, member(key, of: owner, at), owner)
  }

  private func unary(_ sign: String, _ operand: StaticType) -> StaticType {
    switch sign {
    case "not": .boolean
    case "#": .number
    default: operand == .number ? .number : .unknown
    }
  }

  private func type(ofName name: String, _ at: Position) -> StaticType {
    if let variable = scope.find(name) {
      variable.isUsed = true
      return variable.type
    }
    if file.context.globals(for: file.role).contains(name) { return .unknown }
    file.report("name.unset", reason(whyUnset: name), at)
    return .unknown
  }

  private func reason(whyUnset name: String) -> String {
    Environment.withheld[name].map { "'\(name)' is not available to routines: \($0)" }
      ?? "nothing is called '\(name)'"
      + NearestName.hint(name, among: scope.nearNames + file.context.globals(for: file.role))
  }

  // Members

  private func member(_ key: Expression, of owner: StaticType, _ at: Position) -> StaticType {
    guard case .string(let name, _) = key else {
      _ = type(of: key)
      switch owner {
      case .collection(let element), .list(let element):
        return StaticType(element, file.context.api)
      default: return .unknown
      }
    }
    if case .module(let module) = owner {
      file.context.checkMember(name, ofModule: module, file, at)
      return .unknown
    }
    if owner == .unknown { file.context.mayUse(fieldNamed: name) }
    guard let exposed = owner.exposed(in: file.context.api), exposed.name != API.customFields.name
    else {
      return .unknown
    }
    if let field = exposed.fields.first(where: { $0.name == name }) {
      file.context.use(field.capability, for: "\(exposed.name).\(name)", file, at)
      file.context.mayUse(fieldNamed: name)
      file.context.noteUse(of: "\(exposed.name).\(name)", file, at)
      return StaticType(field.type, file.context.api)
    }
    if exposed.methods.contains(where: { $0.name == name }) {
      file.report(
        "api.colon", "'\(name)' is called with a colon: \(exposed.name):\(name)", at)
    } else {
      file.report(
        "field.unknown",
        "\(owner.words) has no field or verb '\(name)'"
          + NearestName.hint(name, among: exposed.memberNames), at)
    }
    return .unknown
  }

  // Calls

  private func call(
    _ callee: Expression, _ arguments: [Expression], _ at: Position
  ) -> StaticType {
    if case .name(let name, let place) = callee, scope.find(name) == nil {
      if name == "require" { return require(arguments, place) }
      if let function = file.context.functions(for: file.role).first(where: { $0.name == name }) {
        if function.isName {
          file.report("declaration.invalid", "'\(name)' is written without parentheses", place)
          return .unknown
        }
        return ArgumentCheck(file, scope).check(function, arguments, on: .unknown, place)
      }
    }
    // pcall(record.verb, ...) is how a verb may be tried: its name alone is then no mistake.
    let isProtected = if case .name("pcall", _) = callee { true } else { false }
    _ = type(of: callee)
    for (place, argument) in arguments.enumerated() where !(isProtected && place == 0) {
      _ = type(of: argument)
    }
    return .unknown
  }

  private func require(_ arguments: [Expression], _ at: Position) -> StaticType {
    guard case .string(let name, let place)? = arguments.first else { return .unknown }
    file.context.require(name, file, place)
    return .module(name)
  }

  /// What a letter is of may be uncertain in a module; which template it is made from is not.
  private func noteTemplate(in arguments: [Expression]) {
    guard case .table(let fields, _)? = arguments.first else { return }
    for field in fields {
      guard case .name("template") = field.key, case .string(let name, let at) = field.value
      else { continue }
      file.context.checkTemplate(name, file, at)
    }
  }

  private func method(
    _ name: String, of owner: StaticType, _ arguments: [Expression], _ at: Position
  ) -> StaticType {
    guard let exposed = owner.exposed(in: file.context.api) else {
      for argument in arguments { _ = type(of: argument) }
      if name == API.writeDocument.name { noteTemplate(in: arguments) }
      return .unknown
    }
    if let function = exposed.methods.first(where: { $0.name == name }) {
      return ArgumentCheck(file, scope).check(function, arguments, on: owner, at)
    }
    for argument in arguments { _ = type(of: argument) }
    if exposed.fields.contains(where: { $0.name == name }) {
      file.report("api.colon", "'\(name)' is a field, read with a full stop", at)
    } else {
      file.report(
        "field.unknown",
        "\(owner.words) has no verb '\(name)'\(NearestName.hint(name, among: exposed.memberNames))",
        at)
    }
    return .unknown
  }
}

/// What a `for` gives its names.
struct LoopTypes {
  private let file: FileCheck

  init(_ file: FileCheck) { self.file = file }

  func types(of values: [Expression], _ scope: Scope) -> [StaticType] {
    guard values.count == 1 else {
      for value in values { _ = file.type(of: value, scope) }
      return []
    }
    if case .call(.name(let name, let at), let arguments, _) = values[0],
      ["pairs", "ipairs"].contains(name), scope.find(name) == nil, arguments.count == 1
    {
      let walked = file.type(of: arguments[0], scope)
      if case .collection = walked {
        file.report(
          "collection.walk", "a collection is walked through as it is: for record in collection do",
          at)
      }
      if case .list(let element) = walked {
        return [.number, StaticType(element, file.context.api)]
      }
      return name == "ipairs" ? [.number] : []
    }
    let walked = file.type(of: values[0], scope)
    if case .collection(let element) = walked { return [StaticType(element, file.context.api)] }
    if case .list = walked {
      file.report(
        "collection.walk", "a list is walked through with: for _, value in ipairs(list) do",
        values[0].at)
    }
    return []
  }
}
