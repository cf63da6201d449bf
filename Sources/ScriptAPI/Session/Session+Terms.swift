import Domain
import LuaValues

// What the package says holds on the day of the run.
extension Session {
  func vocabulary(_ name: String) throws -> [String: LocalizedText] {
    if let words = terms.package.vocabularies[name] { return words }
    throw LuaRefusal.invalid(
      "the package and those it extends have no vocabulary '\(name)'"
        + NearestName.hint(name, among: terms.package.vocabularies.keys))
  }

  func parameter(_ name: String) throws -> LuaValue {
    guard let parameter = terms.package.parameters[name] else {
      throw LuaRefusal.invalid(
        "the package and those it extends have no parameter '\(name)' on \(today.iso)"
          + NearestName.hint(name, among: terms.package.parameters.keys))
    }
    // As many as a span may be long, whatever the manifest says.
    let whole = Int(max(-100_000, min(parameter.value, 100_000)).rounded(.towardZero))
    switch parameter.unit {
    case .days: return try value(Span(months: 0, days: whole))
    case .weeks: return try value(Span(months: 0, days: 7 * whole))
    case .months: return try value(Span(months: whole, days: 0))
    case .years: return try value(Span(months: 12 * whole, days: 0))
    case .number, .hours, .kroner: return .number(parameter.value)
    }
  }
}
