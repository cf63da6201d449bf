import Domain
import LuaValues
import ScriptAPI

/// Figures that a case expects: indicators = { people = 4, with_plan = { 3, 4 } }.
///
/// What it does not name is not compared.
struct ExpectedIndicators {
  private let figures: [(name: String, count: Double, of: Double?)]

  init?(_ value: LuaValue, _ session: Session) throws {
    if value == .nil { return nil }
    guard case .table(let table) = value else { throw Self.refusal }
    figures = try table.entries.map { entry in
      let numbers: [Double] =
        if case .table(let pair) = entry.value {
          (pair.list ?? []).compactMap { session.plain($0)?.number }
        } else {
          [entry.value].compactMap { session.plain($0)?.number }
        }
      guard let name = entry.key.text, let count = numbers.first, numbers.count <= 2 else {
        throw Self.refusal
      }
      return (name, count, numbers.count == 2 ? numbers[1] : nil)
    }
  }

  private static var refusal: LuaRefusal {
    .test("'indicators' names figures: { people = 4, with_plan = { 3, 4 } }")
  }

  func difference(from plan: Plan) -> [String] {
    let known = plan.indicators ?? []
    return figures.flatMap { figure -> [String] in
      let found = known.first { $0.name == figure.name }
      if let found, found.count == figure.count, found.of == figure.of { return [] }
      let actual = found.map { Self.text($0.count, $0.of) } ?? "(nothing)"
      return [
        "- \(figure.name) = \(Self.text(figure.count, figure.of))", "+ \(figure.name) = \(actual)",
      ]
    }
  }

  private static func text(_ count: Double, _ of: Double?) -> String {
    let number = { (value: Double) in Value.decimal(value).plain }
    return of.map { "\(number(count)) of \(number($0))" } ?? number(count)
  }
}
