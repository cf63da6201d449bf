import Casework
import Domain
import Foundation
import PackageReading
import Packages
import StorageSQLite
import TestSupport
import Testing

/// Data in and out, and what a municipality does about packages.
@Suite struct KeepingTests {
  @Test func `what was exported is imported as it was, the sensitive when it was asked for`() throws
  {
    let desk = try Desk(
      """
      {"clients": [{"id": "c-1", "name": "Kari", "status": "active",
        "health_notes": "Sleeps badly"}]}
      """)
    for sensitive in [true, false] {
      let text = try desk.office.export("*", sensitive: sensitive, at: nil) { exporter in
        var text = ""
        let count = try exporter.exportJSON { text += $0 }
        #expect(
          exporter.answer(count).line(in: .en).hasPrefix("Wrote 1 record of revision 1."))
        return text
      }
      let copy = try Desk(text)
      let there = try copy.record("client", "c-1")
      #expect(there["name"] == .text("Kari"))
      #expect(there["health_notes"] == (sensitive ? .text("Sleeps badly") : nil))
    }
  }

  @Test func `an import that is only tried says what it would do and keeps nothing`() throws {
    let desk = try Desk()
    var pieces = [Data(#"{"clients": [{"id": "c-1", "name": "Kari", "status": "active"}]}"#.utf8)]
    let file = ImportFile(name: "r.json", format: .json) { pieces.popLast() }
    let answer = try desk.office.bringIn([file], named: "r.json", isTrial: true)
    #expect(answer.lines == ["Tried, nothing was written. New: 1. Changed: 0. Left: 0."])
    #expect(try desk.store.latestRevision() == 0)
  }

  @Test func `a package gets no more than it asks for, and nobody takes back what it has not`()
    throws
  {
    let desk = try Desk()
    let package = try Package.made("[capabilities]\nask = [\"read.health\"]")
    let error = try #require(throws: UsageError.self) {
      try desk.office.grant(.grant, ["read.identity"], to: package)
    }
    #expect(error.message[.en].contains("read.identity"))
    #expect(throws: UsageError.self) {
      try desk.office.grant(.withdraw, ["read.health"], to: package)
    }
    try desk.office.grant(.grant, ["read.health"], to: package)
    try desk.office.grant(.withdraw, ["read.health"], to: package)
    #expect(try desk.store.latestRevision() == 2)
  }

  @Test func `fields are taken up once, and a trial takes up none`() throws {
    let desk = try Desk()
    let package = try Package.made(
      """
      [fields.client.score]
      kind = "integer"
      title = { nb = "Poeng", nn = "Poeng", en = "Score" }
      meaning = "Points."
      """)
    for (isTrial, revision) in [(true, 0), (false, 1), (false, 1)] {
      _ = try desk.office.adopt(package, isTrial: isTrial)
      #expect(try desk.store.latestRevision() == revision)
    }
  }
}
