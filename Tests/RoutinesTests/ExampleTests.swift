import Casework
import Domain
import Evaluation
import Foundation
import LuaSyntax
import PackageReading
import Packages
import Routines
import StorageSQLite
import TestSupport
import Testing

/// Each sample municipality shows what it says it does, over its own register.
@Suite struct ExampleTests {
  /// The day of the samples, and one after what they say will end.
  private static let days = ["2026-11-20", "2027-06-01"]

  private func package(_ name: String) throws -> Package {
    try PackageReader.read(Places.example(name).path).get()
  }

  /// A register with the package's own records, or those of the package that it extends.
  private func register(of name: String, _ package: Package) throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    let time = "2026-11-20T08:00:00Z"
    if !package.fields.isEmpty {
      let order = FieldOrder(package: package.name, fields: package.fields)
      _ = try store.commit(
        Commit(origin: .adopting(order, source: package.archive), by: "w", time: time))
    }
    if !package.capabilities.isEmpty {
      let order = GrantOrder(
        .grant, package: package.manifest.id, name: package.name, hash: package.hash,
        capabilities: package.capabilities)
      _ = try store.commit(
        Commit(origin: .granting(order, source: package.archive), by: "w", time: time))
    }
    let own = Places.example(name).appending(path: "register.json")
    let hasOwn = FileManager.default.fileExists(atPath: own.path)
    let file = hasOwn ? own : Places.example("bolig-forst").appending(path: "register.json")
    _ = try Importer.importJSON(
      try Data(contentsOf: file), named: "register.json", into: store, time: time)
    return store
  }

  private func plans(_ name: String) throws -> [String: [Plan]] {
    let package = try package(name)
    let store = try register(of: name, package)
    return try package.routines.reduce(into: [:]) { all, routine in
      let planner = try Planner(package, routine: routine)
      all[routine] = try Self.days.map { iso in
        let day = try #require(Day(iso: iso))
        return try store.read(at: nil) { source, revision in
          try planner.plan(over: source, revision: revision, asOf: day)
        }
      }
    }
  }

  @Test(arguments: Places.examples)
  func `each word of the register is called something in three languages`(name: String) throws {
    let package = try package(name)
    let lexicon = Lexicon(package)
    let missing = try register(of: name, package).read(at: nil) { source, _ in
      try Schema.norway.types.flatMap { type in
        try source.records(RecordQuery(type.id)).flatMap { record in
          type.fields.flatMap { field -> [String] in
            guard let vocabulary = field.vocabulary, let value = record[field.name] else {
              return []
            }
            return (value.list ?? [value.plain])
              .filter { lexicon.label(of: $0, in: vocabulary)?.missing.isEmpty != true }
              .map { "\(vocabulary): \($0)" }
          }
        }
      }
    }
    #expect(Set(missing).sorted() == [])
  }

  @Test(arguments: Places.examples)
  func `each routine does something, without an error, and each finding is found`(
    name: String
  ) throws {
    let package = try package(name)
    for (routine, plans) in try plans(name) {
      let findings = plans.flatMap(\.findings)
      #expect(findings.filter { $0.severity == .error } == [], "\(name) \(routine)")
      let hasDone = plans.contains { plan in
        !plan.changes.isEmpty || !plan.findings.isEmpty || plan.indicators != nil
      }
      #expect(hasDone, "\(name) \(routine) does nothing")
      let source = try #require(package.source(ofRoutine: routine))
      let found = Set(findings.compactMap { $0.at?.line })
      let unseen = try Self.findingLines(in: source).subtracting(found)
      #expect(unseen == [], "\(name) \(routine): findings that never appear")
    }
  }

  /// Lines of calls of run:finding, and of warn(run, ...), which is the same.
  private static func findingLines(in source: String) throws -> Set<Int> {
    var lines: Set<Int> = []
    for statement in try Parser.parse(source) {
      statement.visit { inner in
        guard case .call(let call) = inner else { return }
        switch call {
        case .method(.name("run", _), "finding", _, let at): lines.insert(at.line)
        case .call(.name("warn", _), _, let at): lines.insert(at.line)
        default: break
        }
      }
    }
    return lines
  }

  @Test(arguments: Places.examples)
  func `it has a page that says what it is and what it is not, and its changes`(name: String) throws
  {
    let folder = Places.example(name)
    let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let changes = try String(contentsOf: folder.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let package = try package(name)

    #expect(page.contains("**Not here**") && page.contains("```sh\n"))
    for routine in package.routines { #expect(page.contains("`\(routine)`"), "\(routine)") }
    #expect(changes.contains("## \(package.manifest.version)"))
    for routine in package.routines {
      let lines = package.source(ofRoutine: routine)?.split(separator: "\n").count ?? 0
      #expect(lines <= 90, "\(name) \(routine) is too long to read without help")
    }
  }

  /// The program's worker runs them too; Scripts/all/20-instrumented-lua has them here.
  @Test(.enabled(if: LongTests.areAskedFor), arguments: Places.examples)
  func `its own tests hold in this process`(name: String) throws {
    let report = try TestRunner(package(name), clock: { 0 }).run()
    #expect(report.failed == 0, "\(report.files.compactMap(\.problem))")
  }

  @Test
  func `the table of arrangements and failure modes names what exists, and leaves nothing blank`()
    throws
  {
    let text = try String(
      contentsOf: Places.root.appending(path: "Docs/Examples/README.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what") }
      .map { row in
        row.dropFirst(2).dropLast(1).components(separatedBy: "|")
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
    #expect(rows.count > 80)
    for row in rows {
      #expect(row.count == 4 && row.allSatisfy { !$0.isEmpty }, "\(row)")
      try check(row)
    }
  }

  /// what | package | routine | test: each of those names files that are there.
  private func check(_ row: [String]) throws {
    guard row.count == 4, row[1] != "core" else { return }
    let names = { (cell: String) in
      cell.components(separatedBy: "`").enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
    }
    for name in names(row[1]) {
      let package = try package(name)
      let parts = names(row[2]).filter { !$0.contains(" ") }
      #expect(!parts.isEmpty, "\(row)")
      for part in parts {
        let paths = ["routines/\(part).lua", "rules/\(part).lua", "lib/\(part).lua"]
        #expect(paths.contains { package.files[$0] != nil }, "\(name): \(part)")
      }
      for test in names(row[3]) {
        #expect(package.tests["tests/\(test).lua"] != nil, "\(name): tests/\(test).lua")
      }
    }
  }
}
