import Domain
import LuaSyntax
import Packages
import Sandbox
import ScriptAPI

/// One file of a package: what is certain to be wrong with it before it runs.
final class FileCheck {
  enum Role: Equatable {
    case routine, rule, module, test
  }

  let path: String
  let role: Role
  let context: PackageContext
  var schema: Schema { context.api.schema }
  private(set) var findings: [Finding] = []
  private var found: Set<Finding> = []
  private var assigned: Set<String> = []
  /// The file's own scope, for modules that it requires.
  private var scope = Scope()

  init(path: String, role: Role, context: PackageContext) {
    self.path = path
    self.role = role
    self.context = context
  }

  func check(_ source: String) -> [Finding] {
    do {
      let statements = try Parser.parse(source)
      assigned = Assigned.names(in: statements)
      check(statements, in: scope)
      reportUnused(in: scope)
      if role == .routine || role == .rule { DeclarationCheck(self).check(statements) }
    } catch let mistake as SyntaxMistake {
      report("lua.syntax", mistake.message, mistake.at)
    } catch {
      preconditionFailure("rutine bug: the parser throws mistakes alone")
    }
    return findings
  }

  func report(
    _ code: String, _ message: @autoclosure () -> String, _ place: Position,
    severity: Finding.Severity = .error
  ) {
    guard context.hasRoom else { return }
    let at = Location(file: path, line: place.line, column: place.column)
    let finding = Finding(code, severity, LocalizedText(message()), at: at)
    guard found.insert(finding).inserted else { return }
    findings.append(finding)
    context.found += 1
  }

  // Statements

  func check(_ statements: [Statement], in scope: Scope) {
    for statement in statements { check(statement, scope) }
  }

  private func inner(
    _ statements: [Statement], _ scope: Scope, _ prepare: (Scope) -> Void = { _ in }
  ) {
    let inner = Scope(in: scope)
    prepare(inner)
    check(statements, in: inner)
    reportUnused(in: inner)
  }

  private func check(_ statement: Statement, _ scope: Scope) {
    switch statement {
    case .local(let names, let values, _): declare(names, values, scope)
    case .localFunction(let name, let function):
      scope.declare(name, .function)
      check(function, scope)
    case .assign(let targets, let values, _):
      for value in values { _ = type(of: value, scope) }
      for target in targets { checkTarget(target, scope) }
    case .call(let expression): _ = type(of: expression, scope)
    case .block(let body, _): inner(body, scope)
    case .loop(let condition, let body, _):
      _ = type(of: condition, scope)
      inner(body, scope)
    case .repeat(let body, let condition, _):
      let within = Scope(in: scope)
      check(body, in: within)
      _ = type(of: condition, within)
      reportUnused(in: within)
    case .branch(let branches, let otherwise, _):
      for branch in branches {
        _ = type(of: branch.condition, scope)
        inner(branch.body, scope)
      }
      inner(otherwise ?? [], scope)
    case .count(let name, let values, let body, _):
      for value in values { _ = type(of: value, scope) }
      inner(body, scope) { $0.declare(name, .number) }
    case .each(let names, let values, let body, _):
      let types = LoopTypes(self).types(of: values, scope)
      inner(body, scope) { inner in
        for (place, name) in names.enumerated() {
          let type = place < types.count ? types[place] : .unknown
          inner.declare(name, assigned.contains(name.text) ? .unknown : type)
        }
      }
    case .return(let values, _): for value in values { _ = type(of: value, scope) }
    case .break, .goto, .label: break
    }
  }

  private func declare(_ names: [Name], _ values: [Expression], _ scope: Scope) {
    let types = values.map { type(of: $0, scope) }
    for (place, name) in names.enumerated() {
      let isCertain = place < types.count && !assigned.contains(name.text)
      scope.declare(name, isCertain ? types[place] : .unknown)
    }
  }

  private func checkTarget(_ target: Expression, _ scope: Scope) {
    switch target {
    case .name(let name, let at):
      guard scope.find(name) == nil else { return }
      report("name.global", "'\(name)' is a global; write 'local \(name)'", at)
    case .index(let base, let key, let at):
      let owner = type(of: base, scope)
      if case .string = key {} else { _ = type(of: key, scope) }
      if owner.exposed(in: context.api) != nil {
        report(
          "field.written", "\(owner.words) cannot be written to; propose it with change { ... }", at
        )
      }
    default: _ = type(of: target, scope)
    }
  }

  func check(_ function: Function, _ scope: Scope, parameters types: [StaticType] = []) {
    inner(function.body, scope) { inner in
      for (place, name) in function.parameters.enumerated() {
        let isCertain = place < types.count && !assigned.contains(name.text)
        inner.declare(name, isCertain ? types[place] : .unknown, isParameter: true)
      }
    }
  }

  private func reportUnused(in scope: Scope) {
    for variable in scope.variables where !variable.isUsed && !variable.isParameter {
      let name = variable.name.text
      if name.hasPrefix("_") { continue }
      report("name.unused", "'\(name)' is never read", variable.name.at, severity: .warning)
    }
  }

  // Expressions

  func type(of expression: Expression, _ scope: Scope) -> StaticType {
    ExpressionCheck(self, scope).type(of: expression)
  }
}
