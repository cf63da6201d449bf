import Domain
import Foundation
import TestSupport
import Testing

/// Our JSON, as another program writes and reads it.
@Suite struct CanonicalJSONTests {
  private static let values: [JSON] = {
    var generator = Repeatable(seed: 7)
    let bits = (0..<2_000).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    let scaled = (0..<500).map { _ in
      Double(Int64(bitPattern: generator.next()) >> 40) / 1000
    }
    let edges: [Double] = [
      0, -0.0, 1, 0.1, 1e15, 1e16, 9_999_999_999_999_998, 1e-4, 1e-5, 12.5e-5, 123e20,
      .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 9_007_199_254_740_994, 1.5e300, 100, 1e22, 123_456_789_012_345_680,
    ]
    let scalars = (0..<400).compactMap { _ in Unicode.Scalar(UInt32(generator.next() % 0x11_0000)) }
    let texts =
      scalars.map { JSON.text("a\($0)\"\\/b") }
      + (0..<128).map { JSON.text("\(Unicode.Scalar(UInt8($0)))") }
    return (edges + bits + scaled).map(JSON.decimal) + texts + [
      .integer(.max), .integer(.min), .integer(0), .null, .boolean(true), .list([]), .members([:]),
      .members([
        "b": .integer(1), "a": .list([.null, .text("æøå 😀")]), "A": .text(""), "é": .null,
        "\u{FFFD}": .null, "😀": .null, "": .boolean(false),
      ]),
    ]
  }()

  @Test func `a value is written as Python's json.dumps writes it`() throws {
    let ours = Self.values.map(CanonicalJSON.text)
    let script = """
      import json, sys
      for line in sys.stdin.buffer.read().decode().split('\\n')[:-1]:
          value = json.loads(line)
          print(json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False))
      """
    let theirs = try Program.run(
      "/usr/bin/python3", ["-c", script], input: ours.map { $0 + "\n" }.joined(),
      environment: ["PYTHONIOENCODING": "utf-8"])
    let lines = theirs.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()

    #expect(theirs.error == "")
    #expect(lines.count == ours.count)
    for (their, our) in zip(lines, ours) where String(their).utf8.elementsEqual(our.utf8) == false {
      Issue.record("\(our) is \(their) to Python")
    }
  }

  @Test func `what was written is read as it was`() throws {
    for value in Self.values {
      #expect(try StrictJSON.read(CanonicalJSON.bytes(value)[...]) == value)
    }
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "-", "1.", ".5", "1e", "+1",
    "NaN",
    "Infinity", "1e999", "9223372036854775808", "nul", "\"a", "\"\n\"", "\"\\x\"", "\"\\ud800\"",
    "\"\\udc00\"", "\"\\ud800\\u0041\"", "1 2", "{1:2}", "'a'", "[[[[[[[[[[1]]]]]]]]]]",
    "\u{FEFF}1",
  ]) func `what is no JSON, or more than the bounds, is refused`(text: String) {
    #expect(throws: StrictJSON.Mistake.self) { try StrictJSON.read(Array(text.utf8)[...]) }
  }

  @Test func `bytes that are no UTF-8, and more values than the bounds, are refused`() {
    for bytes: [UInt8] in [[34, 0xFF, 34], [34, 0xED, 0xA0, 0x80, 34], [34, 0xC0, 0x80, 34]] {
      #expect(throws: StrictJSON.Mistake.self) { try StrictJSON.read(bytes[...]) }
    }
    var few = StrictJSON.Bounds()
    few.values = 3
    #expect(throws: StrictJSON.Mistake.self) {
      try StrictJSON.read(Array("[1,2,3]".utf8)[...], within: few)
    }
  }
}
