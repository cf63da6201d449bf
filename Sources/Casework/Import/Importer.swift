package import Domain
package import Foundation

/// One file of an import, read piece by piece until there is none.
package struct ImportFile {
  package enum Format: Sendable {
    case json
    /// A table of records of that type.
    case csv(RecordType)
  }

  package let name: String
  package let format: Format
  package let next: () throws -> Data?

  package init(name: String, format: Format, next: @escaping () throws -> Data?) {
    self.name = name
    self.format = format
    self.next = next
  }
}

/// Brings data into a register: all of it or nothing.
package enum Importer {
  /// Imports every file in one commit, a record at a time.
  ///
  /// Returns what came of it, and notes for the reader: how a file was understood. What is sensitive is looked at
  /// by saying what it is: that is noted with the import, or before anything is said of one that is not kept.
  package static func bringIn(
    _ files: [ImportFile], _ order: ImportOrder, into store: any Store,
    access: (ImportLook) -> Access? = { _ in nil }
  ) throws -> (outcome: ImportOutcome, notes: [Finding]) {
    let fields = try store.read(at: nil) { source, _ in try source.fields() }
    var notes: [Finding] = []
    var look = ImportLook()
    var isKept = false
    let outcome = Result {
      let outcome = try store.bringIn(order) { desk in
        defer { look = desk.look }
        var intake = Intake(fields, desk)
        for file in files { notes += try read(file, &intake) }
        try intake.requireGood()
        if let look = access(desk.look) { try desk.note(look) }
      }
      isKept = outcome.revision != nil
      return outcome
    }
    if !isKept, let look = access(look) { try store.note(look) }
    return (try told(order) { try outcome.get() }, notes)
  }

  private static func told(
    _ order: ImportOrder, _ body: () throws -> ImportOutcome
  ) throws -> ImportOutcome {
    do {
      return try body()
    } catch let error as RegisterError where !error.findings.isEmpty {
      throw invalid(order.name, error.findings)
    } catch let mistake as TextMistake {
      throw invalid(order.name, [Finding("data.invalid", mistake.message, at: mistake.at)])
    }
  }

  /// Imports JSON that is in memory.
  package static func importJSON(
    _ data: Data, named name: String, into store: any Store, by who: String = "", time: String
  ) throws -> ImportOutcome {
    var pieces = [data]
    let file = ImportFile(name: name, format: .json) { pieces.popLast() }
    return try bringIn([file], ImportOrder(name: name, by: who, time: time), into: store).outcome
  }

  private static func read(
    _ file: ImportFile, _ intake: inout Intake
  ) throws -> [Finding] {
    let before = intake.count
    var notes: [Finding] = []
    switch file.format {
    case .json: try JSONRecords(file: file.name).read(file.next, &intake)
    case .csv(let type):
      notes = try CSVRecords(file: file.name, type: type, fields: intake.fields).read(
        file.next, &intake)
    }
    if intake.count == before, intake.findings.isEmpty {
      try intake.report(LocalizedText(message: "data.no_records"), Location(file: file.name))
    }
    return notes
  }

  private static func invalid(_ name: String, _ findings: [Finding]) -> RegisterError {
    RegisterError(
      .dataInvalid, LocalizedText(message: "error.file_invalid", ["name": name]),
      findings: findings.sorted(by: Finding.isListedBefore))
  }
}
