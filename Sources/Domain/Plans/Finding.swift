/// Something wrong or worth knowing in a package or in data: returned, never thrown.
public struct Finding: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Codable, CaseIterable {
    case error, warning, note
  }

  /// What a routine left as it is; the message says why.
  package static let notDone = "routine.not_done"
  /// What the package may not read, for whoever grants it.
  package static let capabilityMissing = "capability.missing"
  /// A reader stops when so much is wrong.
  package static let most = 1000

  public let code: String
  public let severity: Severity
  public let message: LocalizedText
  /// Where it is.
  public let at: Location?
  /// The record it is about.
  public let about: RecordKey?
  /// The record's field that it is about.
  public let field: String?

  package init(
    _ code: String, _ severity: Severity = .error, _ message: LocalizedText,
    at: Location? = nil, about: RecordKey? = nil, field: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = code.hasPrefix("routine.") ? message : message.shortened
    self.at = at
    self.about = about
    self.field = field
  }

  package init(
    _ code: String, _ message: String, at: Location? = nil, about: RecordKey? = nil,
    field: String? = nil
  ) {
    self.init(code, .error, LocalizedText(message), at: at, about: about, field: field)
  }

  package init(
    _ code: String, _ message: LocalizedText, at: Location? = nil, about: RecordKey? = nil,
    field: String? = nil
  ) {
    self.init(code, .error, message, at: at, about: about, field: field)
  }

  /// "routines/a.lua:4: what is wrong [code]", for the author at the terminal.
  package var line: String { line(in: .en) }

  package func line(in language: Language) -> String {
    (at.map { "\($0): " } ?? "") + message[language] + " [\(code)]"
  }

  /// The same finding in another place.
  package func moved(to place: Location?) -> Finding {
    Finding(code, severity, message, at: place, about: about, field: field)
  }

  /// The same finding with what is hidden in its texts made visible.
  package var shown: Finding {
    Finding(code, severity, message.shown, at: at?.shown, about: about, field: field)
  }

  /// The order in which findings are listed: by place, then by code.
  package static func isListedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.at != right.at {
      guard let a = left.at else { return true }
      guard let b = right.at else { return false }
      return a < b
    }
    return (left.code, left.message[.en]) < (right.code, right.message[.en])
  }
}

/// A place in a file, as "routines/a.lua:4:7".
///
/// Lines and columns count from 1.
public struct Location: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0)
      < (right.file, right.line ?? 0, right.column ?? 0)
  }

  /// Reads "routines/a.lua:4:7"; numbers at the end are the line and the column.
  package init(_ text: String) {
    var parts = text.split(separator: ":").map(String.init)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = Int(parts.last ?? "") {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    self.init(
      file: parts.joined(separator: ":"), line: numbers.first,
      column: numbers.count > 1 ? numbers[1] : nil)
  }

  /// The same place with what is hidden in the file's name made visible.
  package var shown: Location {
    CleanText.isClean(file, inLines: false) && file.utf8.count <= 160
      ? self
      : Location(
        file: CleanText.shown(file.replacing("\n", with: " "), limit: 80), line: line,
        column: column)
  }
}
