/// Writes a plan's lines, and their digest.
///
/// A head, a line for each record that has something, a foot, and the SHA-256 of all that is before
/// the last line. Each line is canonical JSON and ends with "\n".
struct PlanWriter {
  private var foot = PlanFoot()
  private(set) var bytes: [UInt8] = []

  mutating func add(_ head: PlanHead) { write(head.bytes) }

  /// The record's line; nothing when there is nothing to say of it.
  mutating func add(_ record: PlanRecord) {
    guard record.isWorthALine else { return }
    foot.totals.add(record)
    write(record.line)
  }

  /// The last two lines: the foot, and the digest.
  mutating func finish(
    laws: [String: LocalizedText], findings: [Finding] = []
  ) -> (foot: PlanFoot, digest: String) {
    foot.laws = laws
    foot.findings = findings.map(\.shown)
    write(foot.bytes)
    let digest = Digest.digits(of: SHA256.hash(data: bytes))
    write(CanonicalJSON.bytes(.members(["line": .text("digest"), "sha256": .text(digest)])))
    return (foot, digest)
  }

  private mutating func write(_ line: [UInt8]) {
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
  }
}
