import Domain
import LuaSyntax
import ScriptAPI

/// What a routine or a rule declares: its title, what it runs on, when.
struct DeclarationCheck {
  private let file: FileCheck

  init(_ file: FileCheck) { self.file = file }

  private var name: String { file.role == .rule ? "rule" : "routine" }
  private var known: [String] {
    file.role == .rule
      ? ["title", "scope", "severity", "check"] : ["title", "scope", "where", "when", "run"]
  }

  /// Whether the file returns a declaration at all; what is in it, `walk` checks.
  func check(_ statements: [Statement]) {
    if case .return(let values, let at)? = statements.last {
      if case .call(.name(name, _), _, _)? = values.first { return }
      file.report("declaration.invalid", "the file must return \(name) { ... }", at)
    } else {
      let end = statements.last?.at ?? Position(line: 1, column: 1)
      file.report("declaration.invalid", "the file must end with: return \(name) { ... }", end)
    }
  }

  func walk(_ fields: [TableField], _ scope: Scope) {
    var given: [String: TableField] = [:]
    for field in fields {
      guard case .name(let key) = field.key, known.contains(key) else {
        let key = if case .name(let key) = field.key { key } else { "?" }
        file.report(
          "declaration.invalid", "a \(name) has no '\(key)'\(NearestName.hint(key, among: known))",
          field.at)
        continue
      }
      given[key] = field
    }
    for key in ["title", "scope", file.role == .rule ? "check" : "run"] where given[key] == nil {
      let at = fields.first?.at ?? Position(line: 1, column: 1)
      file.report("declaration.invalid", "a \(name) needs '\(key)'", at)
    }
    let type = given["scope"].flatMap(scopeType)
    if let type, case .table(let conditions, _)? = given["where"]?.value {
      ConditionCheck(file).check(conditions, of: type)
    }
    if let when = given["when"], !WhenCheck.words.contains(where: { scope.find($0) != nil }) {
      WhenCheck(file).check(when.value)
    }
    for key in known {
      if let field = given[key] { walk(key, field, type, given, scope) }
    }
  }

  private func walk(
    _ key: String, _ field: TableField, _ type: RecordType?, _ given: [String: TableField],
    _ scope: Scope
  ) {
    guard key == "run" || key == "check", case .function(let function) = field.value else {
      _ = file.type(of: field.value, scope)
      return
    }
    let run = StaticType.object("run")
    let record = type.map { StaticType.object($0.id.rawValue) }
    let isOnce = if case .string("municipality", _)? = given["scope"]?.value { true } else { false }
    let types: [StaticType] =
      file.role == .rule
      ? [record ?? .unknown, run, record ?? .unknown] : isOnce ? [run] : [record ?? .unknown, run]
    file.check(function, scope, parameters: types)
  }

  private func scopeType(_ field: TableField) -> RecordType? {
    guard case .string(let name, let at) = field.value else { return nil }
    if let type = file.schema.find(name) { return type }
    if name == "municipality", file.role == .routine { return nil }
    let types = file.schema.types
    let names = types.map(\.id.rawValue) + (file.role == .routine ? ["municipality"] : [])
    file.report(
      "declaration.invalid",
      "there is no record type '\(name)' to run on\(NearestName.hint(name, among: names))", at)
    return nil
  }
}
