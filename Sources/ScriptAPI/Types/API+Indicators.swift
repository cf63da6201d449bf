import Domain
import LuaValues

/// Figures: what a routine counts, beside what it proposes.
extension API {
  static let indicator = ExposedFunction(
    "indicator",
    [
      Parameter(
        "values",
        .named([
          Parameter("name", .word), Parameter("label", .localized), Parameter("count", .decimal),
          Parameter("of", .decimal, isOptional: true),
          Parameter("unit", .choice(Indicator.Unit.allCases.map(\.rawValue)), isOptional: true),
        ]))
    ],
    "Tells a figure: a count; a share, count of so many; or with a unit a mean, the sum count over so"
      + " many. Figures of the same name add up."
  ) { call in
    try call.session.addIndicator(call)
    return .nil
  }

  static let trait = ExposedFunction(
    "trait",
    [
      Parameter(
        "values",
        .named([
          Parameter("name", .word), Parameter("label", .localized), Parameter("value", .localized),
        ]))
    ],
    "Says what the register as a whole is, to compare it with others by: rutine report --by NAME."
  ) { call in
    try call.session.addTrait(call)
    return .nil
  }
}
