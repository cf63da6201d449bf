import Domain
import Packages

// The law: legal references, and what follows from them for each kind of decision.
extension ManifestReader {
  private static let dated = ["from", "until", "source", "checked"]
  /// Bytes: an id goes into plans, which have no longer names.
  private static let longestID = 100

  mutating func readLawBook(_ root: TOMLTable) {
    let (laws, bodies) = (laws(root, under: "laws"), laws(root, under: "bodies"))
    (manifest.law.laws, manifest.law.bodies) = (laws, bodies)
    for (kind, entries) in versions(root, under: "decisions") {
      let rules = entries.map { rule($0, at: "decisions.\(kind)") }
      manifest.law.decisions[kind] = rules
    }
    for entry in tables("notice", in: root, at: "") {
      let rule = notice(entry)
      manifest.law.notices.append(rule)
    }
  }

  /// [laws.fvl-27] from = 1970-01-01, or [[laws.hpl-25]] once for each wording.
  private mutating func laws(_ root: TOMLTable, under name: String) -> [String: [Law]] {
    var laws: [String: [Law]] = [:]
    for (id, entries) in versions(root, under: name) {
      let path = "\(name).\(id)"
      if id.utf8.count > Self.longestID {
        report("'\(name)' has ids of at most \(Self.longestID) bytes", at: path)
      }
      laws[id] = entries.compactMap { entry in
        checkKeys(
          of: entry, at: path,
          among: ["title", "nb", "nn", "en", "summary", "shares"] + Self.dated)
        return title(of: entry, at: path).map { title in
          Law(
            title: title, period: period(entry, at: path),
            summary: string("summary", in: entry, at: path),
            sharing: word("shares", in: entry, at: path, Law.Sharing.self))
        }
      }
    }
    return laws
  }

  private mutating func rule(_ entry: TOMLTable, at path: String) -> DecisionRule {
    checkKeys(
      of: entry, at: path,
      among: Self.dated + [
        "basis", "right", "remedy", "time", "unit", "runs_from", "law", "body", "body_law",
        "postponement",
      ])
    var rule = DecisionRule(period: period(entry, at: path))
    rule.basis = strings("basis", in: entry, at: path)
    rule.right = string("right", in: entry, at: path)
    rule.remedy = word("remedy", in: entry, at: path, DecisionRule.Remedy.self) ?? .complaint
    rule.start = word("runs_from", in: entry, at: path, DecisionRule.Start.self) ?? .notice
    rule.time = time(entry, at: path)
    rule.law = string("law", in: entry, at: path)
    rule.body = string("body", in: entry, at: path, isRequired: true) ?? ""
    rule.bodyLaw = string("body_law", in: entry, at: path)
    rule.isPostponable = entry["postponement"]?.bool ?? false
    return rule
  }

  private mutating func time(_ entry: TOMLTable, at path: String) -> ParameterValue {
    let unit = word("unit", in: entry, at: path, ParameterValue.Unit.self)
    guard let time = entry["time"]?.int, (1...1000).contains(time), let unit,
      [.days, .weeks, .months, .years].contains(unit)
    else {
      report("'\(path)' needs time = 3 and unit = \"weeks\"", at: path)
      return ParameterValue(0, .weeks)
    }
    return ParameterValue(Double(time), unit)
  }

  private mutating func notice(_ entry: TOMLTable) -> NoticeRule {
    checkKeys(of: entry, at: "notice", among: Self.dated + NoticeRule.parts)
    var laws: [String: String] = [:]
    for part in NoticeRule.parts {
      laws[part] = string(part, in: entry, at: "notice", isRequired: true)
    }
    return NoticeRule(period: period(entry, at: "notice"), laws: laws)
  }

  private mutating func period(_ entry: TOMLTable, at path: String) -> LawPeriod {
    LawPeriod(
      from: day("from", in: entry, at: path), until: day("until", in: entry, at: path),
      source: string("source", in: entry, at: path), checked: day("checked", in: entry, at: path))
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, in entry: TOMLTable, at path: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = string(key, in: entry, at: path) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    report("'\(path).\(key)' is one of \(words)", at: "\(path).\(key)")
    return nil
  }

  /// The tables under a name, each written once or several times, in the order of their names.
  private mutating func versions(
    _ root: TOMLTable, under name: String
  ) -> [(String, [TOMLTable])] {
    guard let table = table(name, in: root) else { return [] }
    return table.keys.sorted().map { ($0, tables($0, in: table, at: name)) }
  }

  private mutating func tables(
    _ key: String, in parent: TOMLTable, at path: String
  ) -> [TOMLTable] {
    guard let array = parent[key]?.array else {
      return parent[key] == nil ? [] : table(key, in: parent, at: path).map { [$0] } ?? []
    }
    let tables = array.compactMap(\.table)
    if tables.count == array.count { return tables }
    let full = path.isEmpty ? key : "\(path).\(key)"
    report("'\(full)' is a table, or several: write [[\(full)]]", at: full)
    return tables
  }
}
