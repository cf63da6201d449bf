import Foundation
import Rutine
import TestSupport
import Testing

/// What a program that embeds the library can do with it, through what is public alone.
@Suite final class FacadeTests {
  private static let day = Day(iso: "2026-11-20")

  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private let register: Register
  private let office: Office
  private let package: MunicipalityPackage

  /// Kommune A's register and package.
  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    register = try Register.create(at: folder.appending(path: "r.db").path)
    office = try Office(register, for: Account("kari", via: "intake"), lua: .inProcess)
    let sample = Places.example("kommune-a")
    try office.importRecords(
      Data(contentsOf: sample.appending(path: "register.json")), named: "sample")
    package = try MunicipalityPackage(contentsOf: sample.path)
  }

  deinit {
    try? register.close()
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `a file that took the register's place is not opened beside its log`() throws {
    let path = folder.appending(path: "r.db").path
    let before = try office.revision()
    try Register.create(at: path + ".other").close()
    let other = try Data(contentsOf: URL(fileURLWithPath: path + ".other"))
    #expect(rename(path, path + ".kept") == 0)
    #expect(throws: Refusal.self) { try office.revision() }
    #expect(rename(path + ".other", path) == 0)

    for _ in 1...3 {
      let refusal = try #require(throws: Refusal.self) { try office.revision() }
      #expect(refusal.code == "register.broken")
    }
    #expect(throws: Never.self) { try register.close() }
    #expect(throws: Refusal.self) { try office.revision() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == other)

    #expect(rename(path + ".kept", path) == 0)
    #expect(try office.revision() == before)
  }

  @Test func `a routine is planned and applied, and a second plan says that it is done`() throws {
    let day = try #require(Self.day)
    let plan = try office.plan("steering_group", of: package, asOf: day)
    #expect(plan.changes.map(\.type) == ["meeting"])
    #expect(plan.changes.first?.because[.en].contains("six weeks") == true)

    let revision = try office.apply(plan, of: package)
    #expect(try office.revision() == revision)
    let made = try office.record(plan.changes[0].key)
    #expect(made.fields["date"] == plan.changes[0].fields["date"])
    #expect(try office.plan("steering_group", of: package, asOf: day).changes.isEmpty)
  }

  @Test func `what is refused has a code, and nothing was written`() throws {
    let day = try #require(Self.day)
    let plan = try office.plan("steering_group", of: package, asOf: day)
    try office.apply(plan, of: package)
    let before = try office.revision()
    let refusal = #expect(throws: Refusal.self) { try office.apply(plan, of: package) }
    #expect(refusal?.code == "plan.applied")
    #expect(try office.revision() == before)

    let unknown = #expect(throws: Refusal.self) {
      try office.record(RecordKey("no such type", "x"))
    }
    #expect(unknown?.code == "usage")
    #expect(try office.record(RecordKey("clients", "c-001")).key.type == "client")
    let missing = #expect(throws: Refusal.self) { try office.record(RecordKey("client", "x")) }
    #expect(missing?.code == "record.missing")
  }

  @Test func `a sensitive field is empty unless it is asked for`() throws {
    let client = RecordKey("client", "c-001")
    #expect(try office.record(client).fields["national_identity_number"] == nil)
    #expect(
      try office.record(client, sensitive: true).fields["national_identity_number"] != nil)
  }

  @Test func `what would be kept in the books is a line that can be read there`() throws {
    for text in ["", "a\u{0}b", "a\nb", String(repeating: "x", count: 201)] {
      let refusal = #expect(throws: Refusal.self) { try Account(text) }
      #expect(refusal?.code == "usage")
      #expect(throws: Refusal.self) { try office.importRecords(Data("{}".utf8), named: text) }
    }
  }

  @Test func `a register that is put back while the program runs is what it reads from then on`()
    throws
  {
    let file = folder.appending(path: "r.db")
    let kept = folder.appending(path: "kept.db")
    try register.close()
    try FileManager.default.copyItem(at: file, to: kept)
    try office.importRecords(Data(#"{"clients":[{"id":"c-001","name":"New"}]}"#.utf8), named: "x")
    #expect(try office.record(RecordKey("client", "c-001")).fields["name"] == .text("New"))
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.moveItem(atPath: file.path + end, toPath: file.path + ".old" + end)
    }
    try FileManager.default.copyItem(at: kept, to: file)
    #expect(try office.record(RecordKey("client", "c-001")).fields["name"] != .text("New"))
  }

  @Test
  func `a register put in the place of one that was written is not spoilt by the old one's log`()
    throws
  {
    let file = folder.appending(path: "r.db")
    let other = folder.appending(path: "other.db")
    try Register.create(at: other.path).close()
    let bytes = try Data(contentsOf: other)
    try office.importRecords(Data(#"{"clients":[{"id":"c-001","name":"New"}]}"#.utf8), named: "x")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.moveItem(at: other, to: file)
    #expect(throws: Refusal.self) { try office.record(RecordKey("client", "c-001")) }
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func `what falls due is answered once`() throws {
    let day = try #require(Self.day)
    let items = try office.due(asOf: day, of: package).items
    let proposal = try #require(items.first { $0.day == nil && $0.plan != nil })
    #expect(items.contains { $0.isLate })

    #expect(try office.answer(proposal, .no(because: "moved")) == nil)
    let left = try office.due(asOf: day, of: package).items
    #expect(left.count == items.count - 1)
  }

  @Test func `one register is used from several threads at once`() async throws {
    let day = try #require(Self.day)
    let (office, package) = (office, package)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask { try office.plan("steering_group", of: package, asOf: day).digest }
      }
      let digests = try await group.reduce(into: Set()) { $0.insert($1) }
      #expect(digests.count == 1)
    }
  }
}
