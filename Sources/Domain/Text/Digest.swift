/// SHA-256 digests as lower-case hexadecimal.
package enum Digest {
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    digits(of: SHA256.hash(data: Array(bytes)))
  }

  package static func hex(_ text: String) -> String { hex(text.utf8) }

  /// The first eight bytes of a digest, as a number.
  package static func number(_ text: String) -> UInt64 {
    SHA256.hash(data: Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The digits of a digest that is there already.
  static func digits(of digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The digest of lines as they come, each with the "\n" that ends it.
struct LineHash {
  private var hash = SHA256()

  mutating func add(_ line: ArraySlice<UInt8>) {
    hash.update(data: Array(line))
    hash.update(data: [UInt8(ascii: "\n")])
  }

  var hex: String { Digest.digits(of: hash.finalize()) }
}
