import Domain
import Foundation
import PackageReading
import TestSupport
import Testing

/// Our reader of TOML against Python's.
@Suite struct TOMLTests {
  @Test func `what is TOML, and what it comes to, is as Python's tomllib has it`() throws {
    try compare(Self.texts)
  }

  @Test func `the samples' manifests, and what is made of them by chance, are read alike`() throws {
    let samples = try Places.examples.map { name in
      try String(
        contentsOf: Places.example(name).appending(path: "municipality.toml"), encoding: .utf8)
    }
    var random = Repeatable(seed: 20_261_130)
    let spoilt = (0..<1500).map { number in
      Self.spoil(samples[number % samples.count], &random)
    }
    try compare(samples + spoilt)
  }

  @Test(arguments: [
    ("a = 1\n[=]", 2), ("a = 1\nb = [1,}", 2), ("a = [\n}", 2), ("[", 1), ("x = 1\n\n[ [a]]", 3),
    ("a = 1\na = 2", 2), ("[a]\n[b]\n[a]", 3), ("t = \"\"\"\nx", 2), ("a = 1 b = 2", 1),
  ])
  func `a mistake is said with its line`(text: String, line: Int) throws {
    var reader = TOMLReader(text)
    let mistake = try #require(throws: TOMLMistake.self) { try reader.table() }
    #expect(mistake.line == line, "\(mistake)")
  }

  @Test func `values too deep in each other, and keys of many parts, are refused`() {
    let deep = String(repeating: "[", count: 100_000)
    let braces = String(repeating: "{ a = ", count: 100_000)
    let parts = Array(repeating: "a", count: 40_000).joined(separator: ".")
    for text in ["a = \(deep)", "a = \(braces)", "[\(parts)]", "\(parts) = 1"] {
      var reader = TOMLReader(text)
      #expect(throws: TOMLMistake.self) { try reader.table() }
    }
  }

  @Test func `long headers over many keys take little memory`() throws {
    let header = String(repeating: "a", count: 64_000)
    var reader = TOMLReader("[\(header)]\n" + (0..<6000).map { "k\($0) = 1\n" }.joined())
    #expect(try reader.table()[header]?.table?.keys.count == 6000)
    #expect(reader.line(of: "\(header).k1") == nil)
  }

  @Test func `a key is found on its line, and what is not there in the table it should be in`()
    throws
  {
    var reader = TOMLReader("x = 1\n[a.b]\nc = { d = 2 }\n\n[a.\"e.f\"]\ng.h = 1\n")
    _ = try reader.table()
    let lines = ["x", "a", "a.b", "a.b.c.d", "a.e.f.g.h", "a.b.none", "none"].map(reader.line)
    #expect(lines == [1, 2, 2, 3, 6, 2, nil])
  }
}

extension TOMLTests {
  private func compare(_ texts: [String]) throws {
    try Places.withFolder { folder in
      let program = folder.appending(path: "read.py")
      try Self.reader.write(to: program, atomically: true, encoding: .utf8)
      try JSONEncoder().encode(texts).write(to: folder.appending(path: "texts.json"))
      let said = try Program.run("/usr/bin/python3", ["read.py"], in: folder)
      let theirs = said.output.split(separator: "\n").map(String.init)
      #expect(theirs.count == texts.count, "\(said.error)")
      for (text, expected) in zip(texts, theirs) {
        #expect(Self.ours(text) == expected, "\(text.debugDescription)")
      }
    }
  }

  private static func ours(_ text: String) -> String {
    var reader = TOMLReader(text)
    return (try? reader.table()).map { form(.table($0)) } ?? "none"
  }

  private static func form(_ value: TOMLValue) -> String {
    switch value {
    case .text(let text): "s\(hex(text))"
    case .integer(let integer): "i\(integer)"
    case .decimal(let decimal) where decimal.isNaN: "fnan"
    case .decimal(let decimal): "f" + String(decimal.bitPattern, radix: 16)
    case .boolean(let flag): flag ? "b1" : "b0"
    case .day(let day): "d\(day.iso)"
    case .moment: "m"
    case .list(let list): "[\(list.map(form).joined(separator: ","))]"
    case .table(let table):
      "{"
        + table.keys.map { "\(hex($0)):\(table[$0].map(form) ?? "")" }.sorted()
        .joined(separator: ",") + "}"
    }
  }

  private static func hex(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static let reader = """
    import datetime, json, struct, tomllib
    def form(v):
        if isinstance(v, bool): return "b1" if v else "b0"
        if isinstance(v, str): return "s" + v.encode().hex()
        if isinstance(v, int):
            if not -2**63 <= v < 2**63: raise ValueError
            return f"i{v}"
        if isinstance(v, float): return "fnan" if v != v else "f%x" % struct.unpack(">Q", struct.pack(">d", v))
        if isinstance(v, (datetime.datetime, datetime.time)): return "m"
        if isinstance(v, datetime.date): return "d" + v.isoformat()
        if isinstance(v, list): return "[" + ",".join(map(form, v)) + "]"
        return "{" + ",".join(sorted(k.encode().hex() + ":" + form(x) for k, x in v.items())) + "}"
    for text in json.load(open("texts.json")):
        try: print(form(tomllib.loads(text)))
        except ValueError: print("none")
    """

  private static func spoil(_ text: String, _ random: inout Repeatable) -> String {
    var bytes = Array(text.utf8.prefix(3000))
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(pieces.randomElement(using: &random) ?? 0x22, at: place)
      case 2: bytes[place] = pieces.randomElement(using: &random) ?? 0x5B
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let pieces = Array("[]{}=,.\"'#\\\n\r\t -+_0129aeTZ:\u{7}".utf8)
}

extension TOMLTests {
  private static let texts =
    values.map { "x = \($0)" } + values.map { "x = [\($0), \($0)]" }
    + values.map { "x = { y = \($0) }" } + documents

  private static let values = [
    "1", "+1", "-1", "0", "-0", "00", "01", "1_000", "1__0", "_1", "1_", "0x1F", "0xg", "+0x1",
    "0o17",
    "0o8", "0b101", "0b2", "0x", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808",
    "1.0", "1.", ".1", "1.e5", "1e5", "1E+5", "1e-5", "1e", "1.5e3_0", "1_0.0_1", "01.5", "-0.0",
    "inf",
    "-inf", "+nan", "nan", "Inf", "1e400", "true", "false", "True", "t", "", "2026-11-20",
    "2026-02-30",
    "2026-1-1", "2026-11-20T08:30:00", "2026-11-20t08:30:00Z", "2026-11-20 08:30:00.5+01:00",
    "2026-11-20T08:30", "2026-11-20T25:00:00", "2026-11-20T08:30:00+1:00", "2026-11-20 ",
    "08:30:00",
    "08:30:60", "08:30", "08:30:00.", "08:30:00.25", "\"\"", "\"a\\tb\"", "\"a\\q\"", "\"\\u00e6\"",
    "\"\\ud800\"", "\"\\U0001F600\"", "\"\\U00110000\"", "\"\\u12\"", "\"a\nb\"", "\"\\\"\"", "''",
    "'a\\b'",
    "'a'b'", "\"\"\"a\"\"\"", "\"\"\"\na\nb\"\"\"", "\"\"\"a \\\n   b\"\"\"",
    "\"\"\"a \\   \n\n  b\"\"\"",
    "\"\"\"a\\ b\"\"\"", "\"\"\"\"a\"\"\"\"", "\"\"\"\"\"a\"\"\"\"\"", "\"\"\"a\"\"\"\"\"\"",
    "'''a''b'''", "'''\n'a'''''",
    "'''a'''''''", "\"\u{7F}\"", "\"\u{1}\"", "\"\t\"", "[]", "[1,]", "[1,,2]", "[,]", "[1 2]",
    "[1,\n2 # c\n]",
    "[[1], [\"a\", {b = 1}]]", "[1", "{}", "{ }", "{a = 1}", "{a = 1,}", "{a = 1, a = 2}",
    "{a.b = 1, a.c = 2}",
    "{a = 1\n}", "{a = {b = []}}", "{,}", "{a = [1,\n2]}", "[}", "[1,}", "{a=]", "=", "a b", "1 2",
    "\"a\" b",
  ]

  private static let documents = [
    "", "\n", "# c", "# \u{1}", "a = 1 # c", "a=1\r\nb=2", "a=1\rb=2", "a = 1\n\n[b]\nc = 2", "= 1",
    "a", "a =",
    "a = 1 b = 2", "a = 1\na = 2", "\"a\" = 1\na = 2", "'' = 1", "\"\" = 1", "a.b = 1\na.c = 2",
    "a.b = 1\na = 2",
    "a = 1\na.b = 2", "a . b = 1", "a..b = 1", ".a = 1", "a. = 1", "1.2 = 3", "æ = 1", "a-b_c = 1",
    "[a]", "[a]\n[a]",
    "[a.b]\n[a]", "[a]\n[a.b]", "[a]\nb = 1\n[a.b]", "[a]\nb.c = 1\n[a.b]", "[a]\nb.c = 1\n[a.b.d]",
    "[a.b]\nc=1\n[a]\nb.d=2",
    "[a.b.c]\n[a]\nb.d = 1", "a.b = 1\n[a]\nc = 2", "a.b = 1\n[a.c]\nd = 2", "[[a]]\n[[a]]",
    "[[a]]\nb=1\n[[a]]\nb=2",
    "[a]\n[[a]]", "[[a]]\n[a]", "[[a]]\n[a.b]\n[[a]]\n[a.b]", "[[a.b]]\n[[a.b]]\n[a]",
    "a = []\n[[a]]", "a = {}\n[a]",
    "a = {}\n[a.b]", "a = {}\na.b = 1", "a = [{b=1}]\n[a.c]", "[a", "[a]]", "[[a]", "[ a ]",
    "[ [a] ]", "[]", "[[]]", "[a.]",
    "[.a]", "[a..b]", "[ a . \"b\" ]", "[a] b = 1", "[a]\n#", "[a#b]", "[a\n]", "[=]", "[",
    "x = [\n[{ b = 1 }],\n [ [1], [2] ],\n[\n]]",
    "y = \"\"\"\n[=]\n\"\"\"\n[z]\n[[ 'a' ]]", "[a]\nx.y=1\nx.z=2\n[b]\nx.y=1",
    "[a.b]\nx=1\n[a]\ny=2\n[a.b]", "a.b.c=1\na.b.d=2\na.e=3",
    "[a]\nb.c=1\nb.d.e=2\n[a.b.f]", "[a]\nb.c=1\n[a.b.c]", "[a]\nb={c=1}\n[a.b]",
    "[[a]]\nb={c=1}\n[[a]]\nb={c=1}", "[a.b]\n[a.b.c]\n[a.c]",
    "[[a.b]]\nc=1\n[a]\nd=2", "[a]\n[[a.b]]\n[[a.b]]\n[a.b.c]\n[a.b.c]", "a = 1\n  b = 2\n\t[c]",
    "x = 1\u{FEFF}", "\u{A0}x = 1", "x\u{A0}= 1",
  ]
}
