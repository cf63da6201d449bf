import Domain
import LuaSyntax
import ScriptAPI

/// The arguments of one call of a function of the host.
struct ArgumentCheck {
  private let file: FileCheck
  private let scope: Scope

  init(_ file: FileCheck, _ scope: Scope) {
    self.file = file
    self.scope = scope
  }

  /// Checks the call and gives the type of what it returns.
  func check(
    _ function: ExposedFunction, _ arguments: [Expression], on owner: StaticType, _ at: Position
  ) -> StaticType {
    file.context.noteUse(of: function.path, file, at)
    // What the function of a routine or rule is given follows from its declaration.
    if function.owner == nil, function.name == "routine" || function.name == "rule",
      case .table(let fields, _)? = arguments.first
    {
      DeclarationCheck(file).walk(fields, scope)
      return .unknown
    }
    let types = arguments.map { file.type(of: $0, scope) }
    if arguments.count > function.parameters.count {
      file.report(
        "argument.invalid",
        "'\(function.name)' takes \(function.parameters.count) arguments: \(function.usage)",
        arguments[function.parameters.count].at)
    }
    for (place, parameter) in function.parameters.enumerated() {
      if place < arguments.count {
        check(arguments[place], types[place], parameter, of: function, on: owner)
      } else if !parameter.isOptional, !isOpen(arguments) {
        file.report(
          "argument.missing", "'\(function.name)' needs '\(parameter.name)': \(function.usage)", at)
      }
    }
    checkNamedThing(function, arguments)
    return result(of: function, on: owner)
  }

  /// f(...) and f(g()) may give any number of arguments.
  private func isOpen(_ arguments: [Expression]) -> Bool {
    switch arguments.last {
    case .call, .method, .varargs: true
    default: false
    }
  }

  private func result(of function: ExposedFunction, on owner: StaticType) -> StaticType {
    if case .collection(let element) = owner {
      switch function.result {
      case "collection": return owner
      case "record?", "record": return StaticType(element, file.context.api)
      default: break
      }
    }
    return function.result.map { StaticType($0, file.context.api) } ?? .unknown
  }

  private func check(
    _ argument: Expression, _ type: StaticType, _ parameter: Parameter,
    of function: ExposedFunction, on owner: StaticType
  ) {
    guard case .table(let fields, let at) = argument else {
      return checkValue(argument, type, parameter, function)
    }
    switch (parameter.kind, owner) {
    case (.named(let known), _): checkNamed(fields, known, function, at)
    case (.table, .collection(let element)) where function.name == "add":
      guard let type = file.schema.find(element) else { return }
      // Whose collection it is, is filled in: which field that is, is not certain here.
      let known = API.parameters(of: type, isNew: true)
        .map { $0.isReference ? $0.asOptional : $0 }
      checkNamed(fields, known + Self.reasons, function, at)
      checkFields(fields, of: type)
    case (.table, .collection(let element)):
      guard let type = file.schema.find(element) else { return }
      ConditionCheck(file).check(fields, of: type)
    default: checkValue(argument, type, parameter, function)
    }
    if let type = owner.record(in: file.schema), function.name == "change" {
      checkFields(fields, of: type)
    }
  }

  private static let reasons = Parameter.verb([])[0].named

  /// Words and leave of the fields that are given values.
  private func checkFields(_ fields: [TableField], of type: RecordType) {
    for field in fields {
      guard case .name(let name) = field.key, let known = type.field(name) else { continue }
      file.context.use(
        known.sensitivity.capability, for: "\(type.id.rawValue).\(name)", file, field.at)
      // A word that is no choice was found as an argument of the wrong kind.
      if case .string(let word, let at) = field.value, known.vocabulary != nil {
        file.context.checkWord(word, of: known, file, at)
      }
    }
  }

  private func checkNamed(
    _ fields: [TableField], _ known: [Parameter], _ function: ExposedFunction, _ at: Position
  ) {
    var given: Set<String> = []
    for field in fields {
      guard case .name(let name) = field.key else {
        if case .position = field.key {
          file.report(
            "argument.unknown", "'\(function.name)' takes named values only: \(function.usage)",
            field.at)
        }
        return
      }
      given.insert(name)
      guard let parameter = known.first(where: { $0.name == name }) else {
        file.report(
          "argument.unknown",
          "'\(function.name)' has no argument '\(name)'"
            + NearestName.hint(name, among: known.map(\.name)), field.at)
        // What was meant is named already, and is not missing too.
        if let meant = NearestName.to(name, among: known.map(\.name)) { given.insert(meant) }
        continue
      }
      checkValue(
        field.value, ExpressionCheck(file, scope).literal(field.value), parameter, function)
      if ["law", "legal_basis"].contains(name), case .string(let id, let place) = field.value {
        file.context.checkLaw(id, file, place)
      }
      if name == "again", field.value.constant.flatMap(Span.init)?.isAhead == false {
        file.report("argument.invalid", Parameter.againForm, field.value.at)
      }
      if name == "template", case .string(let name, let place) = field.value {
        file.context.checkTemplate(name, file, place)
      }
    }
    if given.contains("again"), !given.contains("once"),
      known.contains(where: { $0.name == "once" })
    {
      file.report("argument.missing", "'\(function.name)': 'again' goes with once = { ... }", at)
    }
    for parameter in known where !parameter.isOptional && !given.contains(parameter.name) {
      let code = parameter.name == "because" ? "because.missing" : "argument.missing"
      file.report(code, "'\(function.name)' needs '\(parameter.name)'", at)
    }
  }

  private func checkValue(
    _ value: Expression, _ type: StaticType, _ parameter: Parameter, _ function: ExposedFunction
  ) {
    guard let wrong = Mismatch(parameter.kind, file.schema).wrong(value, type) else {
      return
    }
    file.report(
      "argument.invalid",
      "'\(function.name)', '\(parameter.name)': expected \(wrong.expected), got \(wrong.got)",
      value.at)
  }

  /// run:parameter "x", run:words "x", run:label("x", ...).
  private func checkNamedThing(_ function: ExposedFunction, _ arguments: [Expression]) {
    guard function.owner == "run", case .string(let name, let at)? = arguments.first else { return }
    switch function.name {
    case "parameter": file.context.checkParameter(name, file, at)
    case "law": file.context.checkLaw(name, file, at)
    case "words", "label": file.context.checkVocabulary(name, file, at)
    default: break
    }
  }
}

extension ExpressionCheck {
  /// The type of a literal, without looking inside it again.
  func literal(_ expression: Expression) -> StaticType {
    switch expression {
    case .string: .text
    case .number: .number
    case .boolean: .boolean
    case .table: .table
    case .function: .function
    default: .unknown
    }
  }
}

extension Parameter {
  fileprivate var isReference: Bool {
    if case .field(.reference) = kind { true } else { false }
  }

  fileprivate var asOptional: Parameter { Parameter(optional: self) }
}
