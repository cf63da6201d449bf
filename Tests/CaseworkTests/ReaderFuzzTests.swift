import Casework
import Domain
import Evaluation
import Foundation
import LuaSyntax
import PackageReading
import Routines
import StorageSQLite
import TestSupport
import Testing

/// Texts that were spoilt at random: every reader says what is wrong or takes them, and is soon done.
///
/// RUTINE_FUZZ_ROUNDS says how many, RUTINE_FUZZ_SEED which.
@Suite struct ReaderFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let rounds = environment["RUTINE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 60
  private static let seed = environment["RUTINE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  @Test func `Lua that was spoilt is read or refused`() throws {
    let samples = Self.texts(in: "Docs/Examples", ending: "lua")
    try Self.spoil(samples) { text in _ = try? LuaSource(text) }
  }

  @Test func `a manifest that was spoilt is read or refused`() throws {
    let samples = Self.texts(in: "Docs/Examples", ending: "toml")
    try Places.withFolder { folder in
      try Self.spoil(samples) { text in
        try Places.write(["municipality.toml": text], in: folder)
        _ = try? PackageReader.examine(folder.path)
      }
    }
  }

  @Test func `JSON that was spoilt is imported or refused`() throws {
    let sample = try String(
      contentsOf: Places.example("liten-kommune").appending(path: "register.json"), encoding: .utf8)
    let samples = [
      String(sample.prefix(6000)), "{\"clients\": [{\"id\": \"c-1\", \"name\": \"A\"}]}",
    ]
    try Self.spoil(samples) { text in
      let store = try SQLiteStore.inMemory()
      _ = try? Importer.importJSON(Data(text.utf8), named: "r.json", into: store, time: "")
    }
  }

  @Test func `a table that was spoilt is imported or refused`() throws {
    let samples = [
      "id;navn;Født;status;telefon\r\nc-1;\"Kari \"\"K\"\" Lien\";17.05.1980;Aktiv;400 00 000\r\n;;;;\r\n",
      "\u{FEFF}id,name,born,status\nc-1,\"A, B\",1980-05-17,active\nc-2,,1.2.75,closed\n",
      "id\tname\tis_homeless\nc-1\tA\tja\n",
    ]
    let type = try #require(Schema.norway.find("client"))
    try Self.spoil(samples) { text in
      let store = try SQLiteStore.inMemory()
      var pieces = [Data(text.utf8)]
      let file = ImportFile(name: "r.csv", format: .csv(type)) { pieces.popLast() }
      _ = try? Importer.bringIn([file], ImportOrder(name: "r.csv", by: "w", time: ""), into: store)
    }
  }

  @Test func `a plan that was spoilt is read or refused, also with the digest that it then has`()
    throws
  {
    let plan = String(decoding: try Self.plan().lines, as: UTF8.self)
    try Self.spoil([plan]) { text in
      _ = try? Plan.read(Array(text.utf8)[...], of: .norway)
      let before = text.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
      let digest = #"{"line":"digest","sha256":"\#(Digest.hex(before))"}"# + "\n"
      _ = try? Plan.read(Array((before + digest).utf8)[...], of: .norway)
    }
  }

  /// One with changes, findings and a log.
  private static func plan() throws -> Plan {
    let routine = """
      return routine { title = "T", scope = "municipality", run = function(run)
        run:log "l"
        run:finding { message = "f" }
        run:add_worker { name = "A", because = "b" }
      end }
      """
    return try Places.withFolder { folder in
      let manifest =
        "[municipality]\nid = 't'\nname = 'T'\n[package]\nversion = '1'\napi = 1\n"
      try Places.write(["municipality.toml": manifest, "routines/r.lua": routine], in: folder)
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
      return try SQLiteStore.inMemory().read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: Day(number: 20_777))
      }
    }
  }

  private static func texts(in folder: String, ending: String) -> [String] {
    let files = FileManager.default.enumerator(
      at: Places.root.appending(path: folder), includingPropertiesForKeys: nil)
    var paths: [URL] = []
    while let url = files?.nextObject() as? URL {
      if url.pathExtension == ending { paths.append(url) }
    }
    return paths.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }

  private static func spoil(_ samples: [String], _ body: (String) throws -> Void) throws {
    var random = Random(state: seed)
    for _ in 0..<rounds {
      guard let first = random.pick(samples), let other = random.pick(samples) else { return }
      let start = ContinuousClock.now
      let text = random.spoilt(Array(first.utf8), Array(other.utf8))
      try body(text)
      #expect(start.duration(to: .now) < .seconds(10), "\(text.prefix(2000))")
    }
  }
}

/// SplitMix64.
private struct Random {
  var state: UInt64

  mutating func below(_ most: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return most <= 0 ? 0 : Int((mixed ^ (mixed >> 31)) % UInt64(most))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// Bytes put in, taken out, doubled many times over, or brought from another text.
  mutating func spoilt(_ text: [UInt8], _ other: [UInt8]) -> String {
    var bytes = text
    for _ in 0...below(6) {
      let place = below(bytes.count + 1)
      let rest = bytes.count - place
      switch below(5) {
      case 0: bytes.insert(UInt8(below(256)), at: place)
      case 1: bytes.removeSubrange(place..<place + below(min(rest, 40) + 1))
      case 2:
        let piece = Array(bytes[place..<place + below(min(rest, 12) + 1)])
        for _ in 0..<below(400) { bytes.insert(contentsOf: piece, at: place) }
      case 3:
        let from = below(other.count + 1)
        bytes.insert(
          contentsOf: other[from..<from + below(min(other.count - from, 200) + 1)], at: place)
      default:
        let signs = Array("[]{}()\"'#=-.,:;\\\n\0".utf8)
        bytes.insert(pick(signs) ?? 0, at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
