import Domain
import LuaSyntax
import Packages

/// The conditions put on records: where { status = "open", from = run.today }.
struct ConditionCheck {
  private let file: FileCheck

  init(_ file: FileCheck) { self.file = file }

  func check(_ fields: [TableField], of type: RecordType) {
    for field in fields {
      guard case .name(let name) = field.key else {
        if case .position = field.key {
          file.report(
            "argument.unknown", "conditions are named: { status = \"open\" }", field.at)
        }
        continue
      }
      if name == "ext" { continue }
      guard let known = type.field(name) else {
        if !special(of: type).contains(name) { reportUnknown(name, of: type, field.at) }
        continue
      }
      file.context.use(
        known.sensitivity.capability, for: "\(type.id.rawValue).\(name)", file, field.at)
      for (word, at) in words(in: field.value) {
        file.context.checkWord(word, of: known, file, at)
        file.context.use(word, of: known, in: type, file, at)
      }
    }
  }

  private func special(of type: RecordType) -> [String] {
    (type.orderField == nil ? [] : ["from", "to"]) + (type.isPeriod ? ["on"] : [])
  }

  private func reportUnknown(_ name: String, of type: RecordType, _ at: Position) {
    let names = type.fields.map(\.name) + special(of: type)
    file.report(
      "field.unknown",
      "a \(type.id.rawValue) has no field '\(name)' to look for"
        + NearestName.hint(name, among: names), at)
  }

  /// The texts of a value, or of a list of values.
  private func words(in value: Expression) -> [(String, Position)] {
    switch value {
    case .string(let word, let at): [(word, at)]
    case .table(let fields, _): fields.flatMap { words(in: $0.value) }
    default: []
    }
  }
}
