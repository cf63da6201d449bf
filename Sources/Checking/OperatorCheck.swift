import Domain
import LuaSyntax
import ScriptAPI

/// Operators between values whose kinds are certain.
struct OperatorCheck {
  /// The owner is what an index is of.
  typealias Operand = (expression: Expression, type: StaticType, owner: StaticType)

  private let file: FileCheck
  private let scope: Scope

  init(_ file: FileCheck, _ scope: Scope) {
    self.file = file
    self.scope = scope
  }

  func type(
    _ sign: String, _ left: Operand, _ right: Operand, _ at: Position
  ) -> StaticType {
    switch sign {
    case "and": return right.type
    case "or": return left.type == right.type ? left.type : .unknown
    case "..":
      checkText(left)
      checkText(right)
      return .text
    case "+", "-": return sum(sign, left.type, right.type, at)
    case "==", "~=":
      checkWord(left.expression, right)
      checkWord(right.expression, left)
      checkAlike(left.type, right.type, at)
      return .boolean
    case "<", ">", "<=", ">=":
      checkOrder(left.type, right.type, at)
      return .boolean
    default: return .number
    }
  }

  private func checkText(_ operand: Operand) {
    switch operand.type {
    case .object(let name):
      let mend = name == "day" ? "write day:text() or tostring(day)" : "name a field of it"
      file.report(
        "text.joined", "\(operand.type.words) is no text; \(mend)", operand.expression.at)
    case .collection, .list, .table, .boolean, .function, .module:
      file.report("text.joined", "\(operand.type.words) is no text", operand.expression.at)
    case .text, .number, .unknown: break
    }
  }

  private func sum(
    _ sign: String, _ left: StaticType, _ right: StaticType, _ at: Position
  ) -> StaticType {
    let day = StaticType.object("day")
    let span = StaticType.object("duration")
    switch (left, right) {
    case (day, .number), (.number, day):
      file.report("day.arithmetic", "a day goes with days(n), weeks(n) and months(n)", at)
      return day
    case (day, day) where sign == "-": return .number
    case (day, day):
      file.report(
        "day.arithmetic", "two days cannot be added; subtract them for the days between", at)
      return .unknown
    case (day, span), (span, day): return day
    case (span, span): return span
    case (.number, .number): return .number
    default: return .unknown
    }
  }

  private func checkOrder(_ left: StaticType, _ right: StaticType, _ at: Position) {
    guard left != .unknown, right != .unknown else { return }
    let day = StaticType.object("day")
    if left == right, [day, .number, .text].contains(left) { return }
    let isDayAndText = [left, right].contains(day) && [left, right].contains(.text)
    let mend = isDayAndText ? "; write day \"2026-11-20\"" : ""
    file.report("compare.kind", "\(left.words) and \(right.words) cannot be compared\(mend)", at)
  }

  private func checkAlike(_ left: StaticType, _ right: StaticType, _ at: Position) {
    guard left != .unknown, right != .unknown, left != right else { return }
    var mend = ""
    if [left, right].contains(.text) {
      if [left, right].contains(.object("day")) {
        mend = "; write day \"2026-11-20\""
      } else if [left, right].contains(where: { $0.record(in: file.schema) != nil }) {
        mend = "; compare its id"
      }
    }
    file.report("compare.kind", "\(left.words) is never equal to \(right.words)\(mend)", at)
  }

  /// record.field == "word".
  private func checkWord(_ expression: Expression, _ other: Operand) {
    guard case .string(let word, let at) = expression,
      case .index(_, .string(let name, _), _) = other.expression,
      let field = other.owner.record(in: file.schema)?.field(name)
    else { return }
    file.context.checkWord(word, of: field, file, at)
  }
}
