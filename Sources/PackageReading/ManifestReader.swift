import Domain
import Packages

/// Reads municipality.toml and collects everything that is wrong with it.
struct ManifestReader {
  static let file = "municipality.toml"

  private var toml: TOMLReader
  /// Where names of records are not looked at, there is none.
  let schema: Schema?
  var manifest = Manifest()
  private(set) var findings: [Finding] = []

  init(_ text: String, of schema: Schema? = nil) {
    self.schema = schema
    toml = TOMLReader(text)
    do {
      read(try toml.table())
    } catch {
      report("no TOML: \(error.message)", line: error.line, column: error.column)
    }
  }

  private static let tables = [
    "municipality", "package", "capabilities", "laws", "bodies", "decisions", "notice", "calendar",
    "vocabularies", "parameters", "fields",
  ]

  private mutating func read(_ root: TOMLTable) {
    checkKeys(of: root, at: "", among: Self.tables)
    if let table = table("municipality", in: root, isRequired: true) { readMunicipality(table) }
    if let table = table("package", in: root, isRequired: true) { readPackage(table) }
    if let table = table("capabilities", in: root) { readCapabilities(table) }
    readLawBook(root)
    if let table = table("calendar", in: root) { readCalendar(table) }
    if let table = table("vocabularies", in: root) { readVocabularies(table) }
    if let table = table("parameters", in: root) { readParameters(table) }
    if let table = table("fields", in: root) { readFields(table) }
  }

  /// A file of an extended package is named with that one's id before it: "base/lib/x.lua".
  private static let folders = [
    "documents", "extends", "lib", "routines", "rules", "tests", ManifestReader.file,
  ]

  /// Packages that the host has itself, and the name that its own proposals have.
  private static let reserved: Set = ["rutine", "scratch", Norge.id]

  var hasReservedID: Bool { Self.reserved.contains(manifest.id) }

  /// Whether no package on disk may be called so.
  static func isTaken(_ id: String) -> Bool { folders.contains(id) || reserved.contains(id) }

  private mutating func readMunicipality(_ table: TOMLTable) {
    let path = "municipality"
    checkKeys(of: table, at: path, among: ["id", "name", "number", "language"])
    manifest.id = string("id", in: table, at: path, isRequired: true) ?? ""
    if !manifest.id.isEmpty, !RecordKey.isValidID(manifest.id) {
      report("'municipality.id' has letters, digits and hyphens only", at: "municipality.id")
    } else if Self.folders.contains(manifest.id) {
      report("'\(manifest.id)' is the name of a folder of packages", at: "municipality.id")
    }
    manifest.name = string("name", in: table, at: path, isRequired: true) ?? ""
    manifest.number = string("number", in: table, at: path)
    guard let code = string("language", in: table, at: path) else { return }
    manifest.language = Language(rawValue: code)
    if manifest.language == nil {
      report("'municipality.language' is one of nb, nn and en", at: "municipality.language")
    }
  }

  private mutating func readPackage(_ table: TOMLTable) {
    let path = "package"
    checkKeys(of: table, at: path, among: ["version", "api", "extends", "replaceable"])
    manifest.version = string("version", in: table, at: path, isRequired: true) ?? ""
    manifest.extends = strings("extends", in: table, at: path)
    manifest.replaceable = strings("replaceable", in: table, at: path)
    guard let level = table["api"]?.int else {
      report("'package.api' is a whole number, the API level: 1", at: "package.api")
      return
    }
    manifest.api = level
    if level > Manifest.apiLevel {
      report(
        "the package needs API level \(level), this host has \(Manifest.apiLevel);"
          + " use a newer rutine", at: "package.api")
    } else if level < 1 {
      report("'package.api' is 1 or more", at: "package.api")
    }
  }

  private mutating func readCapabilities(_ table: TOMLTable) {
    checkKeys(of: table, at: "capabilities", among: ["ask"])
    manifest.capabilities = strings("ask", in: table, at: "capabilities")
    for name in manifest.capabilities where !Manifest.knownCapabilities.contains(name) {
      let hint = NearestName.hint(name, among: Manifest.knownCapabilities)
      report("there is no capability '\(name)'\(hint)", at: "capabilities.ask")
    }
  }

  /// closed_yearly = ["12-24"], closed = ["2026-05-15"].
  private mutating func readCalendar(_ table: TOMLTable) {
    checkKeys(of: table, at: "calendar", among: ["closed", "closed_yearly"])
    for text in strings("closed", in: table, at: "calendar") {
      guard let day = Day(iso: text) else {
        report("'calendar.closed' has days as \"2026-05-15\"", at: "calendar.closed")
        continue
      }
      manifest.calendar.closedDays.insert(day)
    }
    for text in strings("closed_yearly", in: table, at: "calendar") {
      guard Day(iso: "2000-\(text)") != nil else {
        report("'calendar.closed_yearly' has days as \"12-24\"", at: "calendar.closed_yearly")
        continue
      }
      manifest.calendar.closedYearly.insert(text)
    }
  }
}

extension ManifestReader {
  /// The text of the keys title, or nb, nn and en; as in routines, title may have those itself.
  mutating func title(of entry: TOMLTable, at path: String) -> LocalizedText? {
    if let title = entry["title"]?.table {
      checkKeys(of: title, at: "\(path).title", among: Language.allCases.map(\.rawValue))
      return self.title(of: title, at: "\(path).title")
    }
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      texts[language] = short(language.rawValue, in: entry, at: path)
    }
    let title = short("title", in: entry, at: path).map { LocalizedText($0) }
    if title == nil, texts.isEmpty { report("'\(path)' needs a title", at: path) }
    return title ?? LocalizedText(texts)
  }

  /// Bytes of a text that stands in a table, or beside what it names.
  private static let longestTitle = 400

  private mutating func short(_ key: String, in entry: TOMLTable, at path: String) -> String? {
    let text = string(key, in: entry, at: path)
    if let text, text.utf8.count > Self.longestTitle {
      report("'\(path).\(key)' is longer than \(Self.longestTitle) bytes", at: "\(path).\(key)")
    }
    return text
  }

  mutating func checkKeys(
    of table: TOMLTable, at path: String, among known: [String]
  ) {
    for key in table.keys.sorted() where !known.contains(key) && !isFull {
      let full = path.isEmpty ? key : "\(path).\(key)"
      report("unknown key '\(full)'\(NearestName.hint(key, among: known))", at: full)
    }
  }

  mutating func table(
    _ key: String, in parent: TOMLTable, at path: String = "", isRequired: Bool = false
  ) -> TOMLTable? {
    let full = path.isEmpty ? key : "\(path).\(key)"
    guard let value = parent[key] else {
      if isRequired { report("the table [\(full)] is missing", at: full) }
      return nil
    }
    if let table = value.table { return table }
    report("'\(full)' is a table: write [\(full)]", at: full)
    return nil
  }

  mutating func string(
    _ key: String, in table: TOMLTable, at path: String, isRequired: Bool = false
  ) -> String? {
    guard let value = table[key] else {
      if isRequired { report("'\(path).\(key)' is missing", at: "\(path).\(key)") }
      return nil
    }
    if let text = value.string, FieldKind.text.accept(.text(text)) != nil { return text }
    report(
      "'\(path).\(key)' is text in quotes, without control characters", at: "\(path).\(key)")
    return nil
  }

  mutating func strings(
    _ key: String, in table: TOMLTable, at path: String
  ) -> [String] {
    guard let value = table[key] else { return [] }
    let texts = value.array?.prefix(Finding.most).compactMap(\.string)
    if let texts, texts.count == value.array?.count { return texts }
    report("'\(path).\(key)' is a list of texts", at: "\(path).\(key)")
    return []
  }

  mutating func day(_ key: String, in table: TOMLTable, at path: String) -> Day? {
    guard let value = table[key] else { return nil }
    if let day = value.date { return day }
    report("'\(path).\(key)' is a day as 2026-11-20", at: "\(path).\(key)")
    return nil
  }

  /// Whether so much is wrong that nobody reads on.
  var isFull: Bool { findings.count >= Finding.most }

  mutating func report(_ message: String, at path: String) {
    guard !isFull else { return }
    report(message, line: toml.line(of: path) ?? 1)
  }

  mutating func report(_ message: String, line: Int?, column: Int? = nil) {
    guard !isFull else { return }
    findings.append(Self.finding(message, line, column))
  }

  /// What is wrong with a key, for whoever knows more than the manifest alone says.
  func finding(_ message: String, at path: String) -> Finding {
    Self.finding(message, toml.line(of: path) ?? 1, nil)
  }

  private static func finding(_ message: String, _ line: Int?, _ column: Int?) -> Finding {
    Finding(
      "package.invalid", message, at: Location(file: file, line: line, column: column))
  }
}
