package import Domain
import LuaSyntax
package import Packages

/// What a routine is called, read from its text without running it.
package enum RoutineTitle {
  /// Nil when the routine is no Lua or makes up its title as it runs.
  package static func read(_ routine: String, in package: Package) -> LocalizedText? {
    guard let source = package.source(ofRoutine: routine),
      case .return(let values, _)? = (try? Parser.parse(source))?.last,
      case .call(.name("routine", _), let arguments, _)? = values.first,
      case .table(let fields, _)? = arguments.first
    else { return nil }
    return fields.first { name(of: $0) == "title" }.flatMap { text($0.value) }
  }

  private static func text(_ value: Expression) -> LocalizedText? {
    if case .string(let text, _) = value { return LocalizedText(text) }
    guard case .table(let fields, _) = value else { return nil }
    let texts = fields.compactMap { field -> (Language, String)? in
      guard let language = name(of: field).flatMap(Language.init),
        case .string(let text, _) = field.value
      else { return nil }
      return (language, text)
    }
    return LocalizedText(Dictionary(texts) { first, _ in first })
  }

  private static func name(of field: TableField) -> String? {
    if case .name(let name) = field.key { name } else { nil }
  }
}
