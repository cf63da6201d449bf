import Casework
import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Rendering
import Routines
import Sandbox
import StorageSQLite
import TestSupport

/// An office over a register in memory, where it is always the same time.
struct Desk {
  let store: SQLiteStore
  let office: Office
  static let time = "2026-11-20T08:00:00Z"
  static let today = Day(iso: "2026-11-20") ?? Day(number: 0)

  /// The records are JSON, as an import reads them.
  init(_ records: String? = nil, language: Language = .en) throws {
    store = try SQLiteStore.inMemory()
    office = Office(
      store, for: Caller(account: "kari") { Self.time }, in: language,
      evaluators: InThisProcess())
    if let records { try bringIn(records) }
  }

  func bringIn(_ records: String) throws {
    _ = try Importer.importJSON(
      Data(records.utf8), named: "r.json", into: store, time: Self.time)
  }

  /// "show client c-1 [read.health] 1": the access log, latest first.
  var looks: [String] {
    get throws {
      try store.accesses(to: nil, since: nil).map {
        "\($0.command) \($0.subject) [\($0.capabilities.joined(separator: " "))] \($0.revision)"
      }
    }
  }

  func record(_ type: RecordTypeID, _ id: String) throws -> Record {
    try store.read(at: nil) { source, _ in try source.existing(RecordKey(type, id)) }
  }

  private struct InThisProcess: Evaluators {
    func use<Result>(
      for package: Package, limits: Limits, at place: RegisterPlace?,
      _ body: (any RoutineEvaluator) throws -> Result
    ) throws -> Result {
      try body(InProcess(package, limits: limits))
    }
  }
}

extension Document {
  /// As a screen reader reads it.
  var lines: [String] {
    PlainRenderer().render(self).text.split(separator: "\n").map(String.init)
  }

  func says(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}

extension Package {
  /// The package "p" with those files, and more in its manifest.
  static func made(
    _ more: String = "", id: String = "p", _ files: [String: String] = [:]
  ) throws -> Package {
    let manifest = """
      [municipality]
      id = "\(id)"
      name = "P"
      [package]
      version = "1.0.0"
      api = 1
      \(more)
      """
    return try Places.withFolder { folder in
      try Places.write(files.merging(["municipality.toml": manifest]) { $1 }, in: folder)
      return try PackageReader.read(folder.path).get()
    }
  }
}
