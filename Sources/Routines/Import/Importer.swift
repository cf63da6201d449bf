package import Domain
package import Foundation

/// Brings data into a register: all of it or nothing.
package enum Importer {
  /// Imports a JSON file of lists of records; returns the revision and how many there were.
  package static func importJSON(
    _ data: Data, named name: String, into store: any Store, time: String
  ) throws -> (revision: Int, count: Int) {
    let changes = try changes(in: data, named: name)
    let commit = Commit(origin: .importing(name, changes), time: time)
    do {
      return (try store.commit(commit), changes.count)
    } catch let error as RegisterError where !error.findings.isEmpty {
      throw invalid(name, error.findings)
    }
  }

  private static func changes(in data: Data, named name: String) throws -> [Change] {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw invalid(name, "'\(name)' is not UTF-8 text")
    }
    var reading = Reading(file: name)
    do {
      reading.read(try JSONText.parse(text))
    } catch let mistake as JSONText.Mistake {
      let place = Location(file: name, line: mistake.line)
      throw invalid(name, [Finding("data.invalid", mistake.message, at: place)])
    }
    guard reading.findings.isEmpty else { throw invalid(name, reading.findings) }
    guard !reading.changes.isEmpty else { throw invalid(name, "'\(name)' holds no records") }
    return reading.changes
  }

  private static func invalid(_ name: String, _ message: String) -> RegisterError {
    RegisterError(.dataInvalid, "\(message); nothing was imported")
  }

  private static func invalid(_ name: String, _ findings: [Finding]) -> RegisterError {
    RegisterError(
      .dataInvalid, "'\(name)' is not valid; nothing was imported",
      findings: findings.sorted(by: Finding.isListedBefore))
  }
}

/// The records of one file, and everything that is wrong with them.
private struct Reading {
  let file: String
  private(set) var changes: [Change] = []
  private(set) var findings: [Finding] = []
  private var seen: [RecordKey: Int] = [:]

  init(file: String) {
    self.file = file
  }

  mutating func read(_ root: JSONText.Placed) {
    guard case .object(let lists) = root.value else {
      report("expected an object of lists: { \"clients\": [ ... ] }", root.line)
      return
    }
    for (name, value) in lists {
      guard let type = Schema.find(plural: name) else {
        let hint = NearestName.hint(name, among: Schema.types.map(\.plural))
        report("there is no record type '\(name)'\(hint)", value.line)
        continue
      }
      guard case .list(let records) = value.value else {
        report("'\(name)' is a list of records", value.line)
        continue
      }
      for record in records { read(record, type) }
    }
  }

  private mutating func read(_ record: JSONText.Placed, _ type: RecordType) {
    guard case .object(let members) = record.value else {
      report("a \(type.id.rawValue) is an object", record.line)
      return
    }
    guard case .string(let id)? = members.first(where: { $0.name == "id" })?.value.value,
      RecordKey.isValidID(id)
    else {
      report(
        "a \(type.id.rawValue) needs an 'id' of letters, digits, '-', '_' and '.'", record.line)
      return
    }
    let key = RecordKey(type.id, id)
    if let line = seen.updateValue(record.line, forKey: key) {
      report("\(key.named) is there twice, first on line \(line)", record.line)
      return
    }
    add(key, members.filter { $0.name != "id" }, line: record.line)
  }

  private mutating func add(
    _ key: RecordKey, _ members: [(name: String, value: JSONText.Placed)], line: Int
  ) {
    var fields: [String: Value] = [:]
    for (name, placed) in members {
      if case .null = placed.value { continue }
      if fields.keys.contains(name) { report("'\(name)' is there twice", placed.line) }
      guard let value = Value(placed.value) else {
        report("\(key.named), field '\(name)': an object is no value", placed.line)
        continue
      }
      fields[name] = value
    }
    let change = Change(
      op: .create, key: key, fields: fields, because: LocalizedText("imported"),
      at: Location(file: file, line: line))
    let lines = Dictionary(members.map { ($0.name, $0.value.line) }) { first, _ in first }
    findings += DataCheck.findings(in: change).map { $0.moved(to: lines, in: file) }
    changes.append(change)
  }

  private mutating func report(_ message: String, _ line: Int) {
    findings.append(Finding("data.invalid", message, at: Location(file: file, line: line)))
  }
}

extension Finding {
  /// The same finding on the line of the field that its message names, when that is known.
  fileprivate func moved(to lines: [String: Int], in file: String) -> Finding {
    let named = message[.en].split(separator: "field '").dropFirst().first
    guard let name = named?.prefix(while: { $0 != "'" }), let line = lines[String(name)] else {
      return self
    }
    return Finding(code, severity, message, at: Location(file: file, line: line), about: about)
  }
}

extension Value {
  fileprivate init?(_ text: JSONText) {
    switch text {
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .integer(integer)
    case .decimal(let decimal): self = .decimal(decimal)
    case .string(let string): self = .text(string)
    case .list(let elements):
      let strings = elements.compactMap { element in
        if case .string(let string) = element.value { string } else { nil }
      }
      guard strings.count == elements.count else { return nil }
      self = .list(strings)
    case .null, .object: return nil
    }
  }
}
