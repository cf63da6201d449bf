package import Domain
package import Foundation

/// Brings data into a register: all of it or nothing.
package enum Importer {
  /// Imports a JSON file of lists of records, a record at a time.
  ///
  /// The pieces are read until there is none.
  package static func importJSON(
    _ next: @escaping () throws -> Data?, _ order: ImportOrder, into store: any Store,
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportOutcome {
    do {
      return try store.bringIn(order) { take in
        try withoutActuallyEscaping(take) { take in
          try withoutActuallyEscaping(progress) { progress in
            var reading = Reading(file: order.name, take: take, progress: progress)
            try reading.read(next)
            try reading.requireGood()
          }
        }
      }
    } catch let error as RegisterError where !error.findings.isEmpty {
      throw invalid(order.name, error.findings)
    } catch let mistake as JSONText.Mistake {
      let place = Location(file: order.name, line: mistake.line)
      throw invalid(order.name, [Finding("data.invalid", mistake.message, at: place)])
    }
  }

  /// Imports what is in memory.
  package static func importJSON(
    _ data: Data, named name: String, into store: any Store, time: String
  ) throws -> ImportOutcome {
    var pieces = [data]
    return try importJSON({ pieces.popLast() }, ImportOrder(name: name, time: time), into: store)
  }

  fileprivate static func invalid(_ name: String, _ message: String) -> RegisterError {
    RegisterError(.dataInvalid, "\(message); nothing was imported")
  }

  fileprivate static func invalid(_ name: String, _ findings: [Finding]) -> RegisterError {
    RegisterError(
      .dataInvalid, "'\(name)' is not valid; nothing was imported",
      findings: findings.sorted(by: Finding.isListedBefore))
  }
}

/// The records of one file as they come, and everything that is wrong with them.
private struct Reading {
  private static let mostFindings = 1000

  let file: String
  let take: (Change) throws -> [Finding]
  let progress: (Int) -> Void
  private(set) var count = 0
  private(set) var findings: [Finding] = []

  init(
    file: String, take: @escaping (Change) throws -> [Finding], progress: @escaping (Int) -> Void
  ) {
    self.file = file
    self.take = take
    self.progress = progress
  }

  mutating func read(_ next: @escaping () throws -> Data?) throws {
    var reader = try JSONReader(next)
    let isObject = try reader.forEachMember { name, reader in
      try readList(name, &reader)
    }
    if !isObject {
      let line = try reader.value(depth: 0).line
      report("expected an object of lists: { \"clients\": [ ... ] }", line)
    }
    try reader.requireEnd()
  }

  func requireGood() throws {
    guard findings.isEmpty else { throw Importer.invalid(file, findings) }
    guard count > 0 else { throw Importer.invalid(file, "'\(file)' holds no records") }
  }

  private mutating func readList(_ name: String, _ reader: inout JSONReader) throws {
    let line = reader.line
    let type = Schema.find(plural: name)
    if type == nil {
      let hint = NearestName.hint(name, among: Schema.types.map(\.plural))
      report("there is no record type '\(name)'\(hint)", line)
    }
    let isList = try reader.forEachElement(depth: 2) { record in
      if let type { try read(record, type) }
    }
    if !isList {
      _ = try reader.value(depth: 1)
      if type != nil { report("'\(name)' is a list of records", line) }
    }
  }

  private mutating func read(_ record: JSONText.Placed, _ type: RecordType) throws {
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
    try add(RecordKey(type.id, id), members.filter { $0.name != "id" }, line: record.line)
  }

  private mutating func add(
    _ key: RecordKey, _ members: [(name: String, value: JSONText.Placed)], line: Int
  ) throws {
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
    count += 1
    if count.isMultiple(of: 10_000) { progress(count) }
    findings += try take(change).map { $0.moved(to: lines, in: file) }
    if findings.count > Self.mostFindings { try requireGood() }
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
