import Domain
import Packages

// A municipality's own fields.
extension ManifestReader {
  /// [fields.client.score] nb = "Skår", kind = "integer", sensitivity = "health".
  mutating func readFields(_ table: TOMLTable) {
    for type in table.keys.sorted() {
      let path = "fields.\(type)"
      guard let fields = self.table(type, in: table, at: "fields") else { continue }
      if let schema, schema.find(type) == nil {
        let hint = NearestName.hint(type, among: schema.types.map(\.id.rawValue))
        report("there is no record type '\(type)'\(hint)", at: path)
        continue
      }
      for name in fields.keys.sorted() {
        guard let entry = self.table(name, in: fields, at: path),
          let field = field(name, of: RecordTypeID(rawValue: type), entry, at: "\(path).\(name)")
        else { continue }
        manifest.fields.append(field)
      }
    }
  }

  private static let keys = [
    "title", "nb", "nn", "en", "kind", "choices", "to", "sensitivity", "meaning",
  ]

  private mutating func field(
    _ name: String, of type: RecordTypeID, _ entry: TOMLTable, at path: String
  ) -> CustomField? {
    checkKeys(of: entry, at: path, among: Self.keys)
    if FieldKind.word.accept(.text(name)) == nil {
      report("'\(path)' is named with lower-case letters, digits and underscores", at: path)
    }
    // Each is read before any is missed, so that everything wrong is listed.
    let (label, kind) = (title(of: entry, at: path), kind(entry, at: path))
    guard let sensitivity = sensitivity(entry, at: path), let label, let kind else { return nil }
    return CustomField(
      type: type, name: name, kind: kind, sensitivity: sensitivity, label: label,
      meaning: string("meaning", in: entry, at: path) ?? "")
  }

  private mutating func kind(_ entry: TOMLTable, at path: String) -> FieldKind? {
    guard let name = string("kind", in: entry, at: path, isRequired: true) else { return nil }
    guard FieldKind.names.contains(name) else {
      let hint = NearestName.hint(name, among: FieldKind.names)
      report(
        "'\(path).kind' is one of \(FieldKind.names.joined(separator: ", "))\(hint)",
        at: "\(path).kind")
      return nil
    }
    let form = FieldKindForm(
      kind: name, choices: entry["choices"].map { _ in strings("choices", in: entry, at: path) },
      to: string("to", in: entry, at: path).map(RecordTypeID.init(rawValue:)))
    let found = FieldKind(form)
    let kind = found.flatMap { schema?.has($0.target) ?? true ? $0 : nil }
    if kind == nil { report("'\(path)': \(need(of: name))", at: "\(path).kind") }
    return kind
  }

  private func need(of kind: String) -> String {
    switch kind {
    case "choice": "a choice needs choices = [\"low\", \"high\"], and no 'to'"
    case "reference", "references": "a reference needs to = \"worker\" or another record type"
    default: "only a choice has 'choices', only a reference has 'to'"
    }
  }

  mutating func sensitivity(_ entry: TOMLTable, at path: String) -> Sensitivity? {
    guard let word = string("sensitivity", in: entry, at: path) else { return .open }
    let words = Sensitivity.allCases.map(\.rawValue)
    let sensitivity = Sensitivity(rawValue: word)
    if sensitivity == nil {
      report(
        "'\(path).sensitivity' is one of \(words.joined(separator: ", "))",
        at: "\(path).sensitivity")
    }
    return sensitivity
  }
}
