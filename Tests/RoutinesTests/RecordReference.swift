import Domain

/// Docs/Reference/records.md: every record, state, relation and rule.
enum RecordReference {
  static var text: String {
    """
    # What the register holds

    Made from the tables in `Sources/Domain/Records` and `Sources/Domain/Rules`. Every record has an
    `id` and a `version`, and none is ever deleted. A field with \u{2022} must have a value; one marked
    health or identity is read with the capability `read.health` or `read.identity`.

    \(Schema.norway.types.map(section).joined(separator: "\n"))
    ## Core rules

    Checked at plan and again at apply, whatever a routine proposes; a finding's code is `rule.` and
    the name.

    \(rules)

    """
  }

  private static func section(of type: RecordType) -> String {
    let pointing = Schema.norway.types.filter {
      $0.field(type.id.rawValue)?.kind == .reference(type.id)
    }
    .map { "`\($0.plural)`" }
    let relations = pointing.isEmpty ? "" : "Has \(pointing.joined(separator: ", ")).\n\n"
    return """
      ## \(type.id.rawValue) (`\(type.plural)`)

      \(type.meaning) Bokmål: \(type.label[.nb].lowercased()). Nynorsk: \(type.label[.nn].lowercased()).

      \(relations)| field | kind | bokmål | nynorsk | meaning |
      |---|---|---|---|---|
      \(type.fields.map(row).joined(separator: "\n"))

      """
  }

  private static func row(of field: Field) -> String {
    let name = "`\(field.name)`\(field.isRequired ? " \u{2022}" : "")"
    let mark = field.sensitivity == .open ? "" : ", \(field.sensitivity.rawValue)"
    return "| \(name) | \(kind(of: field))\(mark) | \(field.label[.nb]) | \(field.label[.nn])"
      + " | \(field.meaning) |"
  }

  private static func kind(of field: Field) -> String {
    switch field.kind {
    case .text: "text"
    case .word: "word"
    case .choice(let words): words.joined(separator: ", ")
    case .integer: "whole number"
    case .decimal: "number"
    case .boolean: "yes or no"
    case .day: "day"
    case .time: "hour and minute"
    case .nationalIdentityNumber: "eleven digits"
    case .texts: "list of texts"
    case .words: "list of words"
    case .reference(let type): "a \(type.rawValue)"
    case .references(let type): "list of \(type.rawValue)"
    }
  }

  private static var rules: String {
    var types: [String: [String]] = [:]
    for rule in Schema.norway.rules { types[rule.name, default: []].append(rule.type.rawValue) }
    var seen: Set<String> = []
    return Schema.norway.rules.filter { seen.insert($0.name).inserted }.sorted { $0.name < $1.name }
      .map { rule in
        let list = types[rule.name] ?? []
        let place = list.count > 4 ? "\(list.count) types" : list.joined(separator: ", ")
        return "- `\(rule.name)` (\(place)): \(rule.reason). Source: \(rule.source)."
      }
      .joined(separator: "\n")
  }
}
