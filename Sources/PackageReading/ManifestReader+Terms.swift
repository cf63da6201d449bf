import Domain
import Packages

// Vocabularies and parameters: what changes by date.
extension ManifestReader {
  /// [vocabularies.group_kinds] needs = { nb = "behovsutvalg", from = 2020-01-01 }.
  mutating func readVocabularies(_ table: TOMLTable) {
    let known = schema.map { Set($0.types.flatMap(\.fields).compactMap(\.vocabulary)) }
    for name in table.keys.sorted() {
      guard let words = self.table(name, in: table, at: "vocabularies") else { continue }
      let path = "vocabularies.\(name)"
      if let known, !known.contains(name) {
        report("there is no vocabulary '\(name)'\(NearestName.hint(name, among: known))", at: path)
      }
      for word in words.keys.sorted() { readTerm(word, in: words, of: name) }
    }
  }

  private mutating func readTerm(_ word: String, in words: TOMLTable, of name: String) {
    let path = "vocabularies.\(name).\(word)"
    guard let entry = table(word, in: words, at: "vocabularies.\(name)") else { return }
    checkKeys(
      of: entry, at: path, among: ["title", "nb", "nn", "en", "from", "until", "sensitivity"])
    if FieldKind.word.accept(.text(word)) == nil {
      report("'\(path)' is a word of lower-case letters, digits and underscores", at: path)
    }
    guard let label = title(of: entry, at: path), let sensitivity = sensitivity(entry, at: path)
    else { return }
    manifest.vocabularies[name, default: [:]][word] = Manifest.Term(
      label: label, sensitivity: sensitivity, from: day("from", in: entry, at: path),
      until: day("until", in: entry, at: path))
  }

  /// [parameters.cut_through] unit = "weeks", values = [{ from = 1970-01-01, value = 3 }].
  mutating func readParameters(_ table: TOMLTable) {
    for id in table.keys.sorted() {
      guard let entry = self.table(id, in: table, at: "parameters") else { continue }
      let path = "parameters.\(id)"
      checkKeys(of: entry, at: path, among: ["title", "nb", "nn", "en", "unit", "law", "values"])
      guard let label = title(of: entry, at: path) else { continue }
      let units = ParameterValue.Unit.allCases.map(\.rawValue)
      let word = string("unit", in: entry, at: path, isRequired: true)
      guard let unit = word.flatMap(ParameterValue.Unit.init(rawValue:)) else {
        report("'\(path).unit' is one of \(units.joined(separator: ", "))", at: "\(path).unit")
        continue
      }
      manifest.parameters[id] = Manifest.Parameter(
        label: label, unit: unit, law: string("law", in: entry, at: path),
        values: values(of: entry, at: path))
    }
  }

  private mutating func values(
    of entry: TOMLTable, at path: String
  ) -> [Manifest.Parameter.Dated] {
    var values: [Manifest.Parameter.Dated] = []
    for element in entry["values"]?.array ?? [] {
      let number = element.table?["value"].flatMap { $0.double ?? $0.int.map(Double.init) }
        .flatMap { abs($0) <= 1e15 ? $0 : nil }
      guard let table = element.table, let number,
        let from = day("from", in: table, at: "\(path).values")
      else { continue }
      values.append(Manifest.Parameter.Dated(from: from, value: number))
    }
    if values.isEmpty || values.count < entry["values"]?.array?.count ?? 0 {
      report("'\(path).values' has { from = 2026-01-01, value = 3 }, one or more", at: path)
    }
    return values.sorted { $0.from < $1.from }
  }
}
