/// SHA-256 digests as lower-case hexadecimal.
package enum Digest {
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(
      SHA256.hash(data: Array(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  package static func hex(_ text: String) -> String { hex(text.utf8) }
}
