import Casework
import Domain
import Foundation
import PackageReading
import Routines
import StorageSQLite
import TestSupport
import Testing

/// Import is all or nothing, and says everything that is wrong, with its line.
@Suite struct ImporterTests {
  private func findings(_ text: String) throws -> [String] {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    do {
      _ = try Importer.importJSON(
        Data(text.utf8), named: "r.json", into: store, time: "2026-11-20T08:00:00Z")
      return []
    } catch let error as RegisterError {
      #expect(try store.latestRevision() == 0)
      let lines = error.findings.map { "\($0.at.map { "\($0)" } ?? "-"): \($0.message[.en])" }
      return lines.isEmpty ? [error.message[.en]] : lines
    }
  }

  @Test func `a file of records in any order is imported`() throws {
    #expect(
      try findings(
        """
        { "tasks": [ {"id": "t-1", "title": "T", "status": "open", "client": "c-1"} ],
          "clients": [ {"id": "c-1", "name": "A\\u00e5", "status": "active", "phone": null} ] }
        """) == [])
  }

  @Test func `a mark of the order of bytes may stand before it`() throws {
    #expect(
      try findings(
        "\u{FEFF}{\"clients\": [{\"id\": \"c-1\", \"name\": \"A\", \"status\": \"active\"}]}") == []
    )
  }

  @Test(arguments: [
    ("", "r.json:1: the text ends where a value was expected"),
    ("{}", "r.json: the file holds no records"),
    ("{ \"clients\": [] }", "r.json: the file holds no records"),
    ("[1]", "r.json:1: expected an object of lists"),
    ("{\n\"clint\": [] }", "r.json:2: list 1 names no record type"),
    ("{\n\"client\": [] }", "r.json:2: list 1 names no record type; did you mean 'clients'?"),
    ("{ \"clients\": 5 }", "r.json:1: 'clients' is a list of records"),
    ("{ \"clients\": [\n5] }", "r.json:2: a client is an object"),
    ("{ \"clients\": [\n{\"name\": \"A\"}] }", "r.json:2: a client needs an 'id'"),
    ("{ \"clients\": [\n{\"id\": \"a b\"}] }", "r.json:2: a client needs an 'id'"),
    (
      "{ \"clients\": [ {\"id\": \"c\", \"name\": \"A\", \"status\": \"active\",\n\"nmae\": 1} ] }",
      "r.json:2: member 4 of client 'c' names no field of a client; did you mean 'name'?"
    ),
    (
      "{ \"clients\": [ {\"id\": \"c\", \"ext\": {\n\"x\": 1} } ] }",
      "r.json:2: member 1 of ext of client 'c' names no field of the municipality's own"
    ),
    (
      "{ \"clients\": [ {\"id\": \"c\", \"name\": \"A\",\n\"status\": \"new\"} ] }",
      "r.json:2: client 'c', field 'status': expected one of active, closed"
    ),
    (
      "{ \"clients\": [\n{\"id\": \"c\", \"name\": \"A\"} ] }",
      "client 'c': field 'status' is required"
    ),
    ("{ \"clients\": [ {\"id\": \"c\"", "expected ',' or '}'"),
    ("{ \"clients\": [ {\"id\": \"\\q\"} ] }", "wrong escape"),
    ("{ \"clients\": [ ] } x", "something follows the end"),
    (
      "{ \"tasks\": [\n{\"id\": \"t\", \"title\": \"T\", \"status\": \"open\", \"client\": \"c\"}] }",
      "r.json:2: task 't', field 'client': there is no client 'c'"
    ),
  ])
  func `a mistake is told with its line`(text: String, expected: String) throws {
    let found = try findings(text)

    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func `every mistake is told, not only the first, and no sensitive value`() throws {
    let found = try findings(
      """
      { "clients": [
        {"id": "c-1", "name": "A", "status": "activ"},
        {"id": "c-2", "name": "B", "status": "active", "national_identity_number": "12345678901"},
        {"id": "c-1", "name": "C", "status": "active"}
      ] }
      """)

    #expect(found.count == 3)
    #expect(!found.joined().contains("12345678901"))
    #expect(found.contains("r.json:4: client 'c-1' is there twice, first at r.json:2"))
  }

  @Test func `text that is not UTF-8 is refused`() throws {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)

    let error = try #require(throws: RegisterError.self) {
      try Importer.importJSON(
        Data([0x7B, 0x22, 0xFF, 0x22, 0x7D]), named: "r.json", into: store,
        time: "2026-11-20T08:00:00Z")
    }

    #expect(error.findings.first?.message[.en].contains("is not UTF-8") == true)
  }
}
