import Casework
import Domain
import Foundation
import PackageReading
import Packages
import StorageSQLite
import TestSupport
import Testing

/// Whoever opens what is sensitive is noted, whatever they use the register for.
@Suite struct AccessTests {
  private static let people = """
    {"clients": [
      {"id": "c-1", "name": "Kari Storlien", "status": "active", "health_notes": "Sleeps badly"},
      {"id": "c-2", "name": "Ola Lia", "status": "active"}],
     "documents": [{"id": "d-1", "client": "c-1", "title": "Letter", "kind": "letter",
       "date": "2026-11-01", "body": "Dear Kari", "language": "en"}]}
    """

  private let desk: Desk

  init() throws { desk = try Desk(Self.people) }

  private func notes(_ id: String, _ extent: ShownRecord.Extent) throws -> String? {
    try desk.office.show(RecordKey("client", id), at: nil, on: Desk.today, extent) { shown in
      let answer = try CanonicalJSON.data(shown.answer, pretty: false)
      return String(decoding: answer, as: UTF8.self).contains("Sleeps badly") ? "Sleeps badly" : nil
    }
  }

  @Test func `a person's page hides what is sensitive, and nobody is noted`() throws {
    #expect(try notes("c-1", .situation) == nil)
    #expect(try notes("c-1", .fields) == nil)
    #expect(try desk.looks == [])
  }

  @Test func `whoever asks for what is sensitive sees it and is noted`() throws {
    #expect(try notes("c-1", .sensitive) == "Sleeps badly")
    #expect(try desk.looks == ["show client c-1 [read.health] 1"])
  }

  @Test func `where nothing sensitive is there to see, nobody is noted`() throws {
    #expect(try notes("c-2", .sensitive) == nil)
    #expect(try desk.looks == [])
  }

  @Test func `a record that is not there is no look`() throws {
    #expect(throws: RegisterError.self) { try notes("c-9", .sensitive) }
    #expect(try desk.looks == [])
  }

  @Test func `an export is noted before anything is written, and says so when it hides`() throws {
    let hidden = try desk.office.export("*", sensitive: false, at: nil) { exporter in
      var text = ""
      _ = try exporter.exportJSON { text += $0 }
      return text
    }
    #expect(!hidden.contains("Sleeps badly"))
    #expect(try desk.looks == [])
    try desk.office.export("clients", sensitive: true, at: nil) { _ in
      // Nobody has written a byte yet.
    }
    #expect(try desk.looks == ["export clients [read.identity read.health] 1"])
  }

  @Test func `a letter is read by whoever is noted`() throws {
    #expect(try desk.office.letter("d-1").body == "Dear Kari")
    #expect(try desk.looks == ["letter document 'd-1' [read.health] 1"])
  }

  @Test func `a copy of the register is a look at all of it`() throws {
    try Places.withFolder { folder in
      _ = try desk.office.backUp(to: folder.path + "/copy.db", drafts: { _ in })
    }
    #expect(try desk.looks == ["backup * [read.identity read.health] 1"])
  }

  @Test func `a package that was granted something is noted by each that runs it`() throws {
    let package = try Package.made(
      "[capabilities]\nask = [\"read.health\"]",
      [
        "routines/r.lua":
          "return routine { title = 'T', scope = 'client', run = function(client) end }"
      ])
    try look(with: package)
    #expect(try desk.looks == [])

    try desk.office.grant(.grant, ["read.health"], to: package)
    try look(with: package)
    #expect(
      try desk.looks == [
        "repl scratch [read.health] 2", "repl scratch [read.health] 2",
        "repl scratch [read.health] 2", "due p@1.0.0 [read.health] 2",
        "report p@1.0.0 r [read.health] 2",
        "run p@1.0.0 r [read.health] 2",
      ])
  }

  private func look(with package: Package) throws {
    let order = PlanOrder("r", of: package, asOf: Desk.today)
    _ = try desk.office.propose(order)
    _ = try desk.office.propose(order, by: "report")
    var due = DueOrder(today: Desk.today)
    due.package = package
    try desk.office.due(due) { search in
      try search.look { _ in }
      _ = try search.questions()
    }
    var tryout = try Tryout(
      in: desk.office, package, named: "scratch", on: nil, asOf: Desk.today)
    _ = try tryout.add("local a = 1")
    _ = try tryout.document()
    try tryout.undo()
  }
}
