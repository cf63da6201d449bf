/// Writes a plan's lines as they come, and keeps the digest of what it has written.
///
/// A head, a line for each record that has something, a foot, and the SHA-256 of all that is before
/// the last line. Each line is canonical JSON and ends with "\n". Nothing is kept of a record.
package struct PlanWriter {
  private var hash = LineHash()
  private var foot = PlanFoot()
  private let keeps: Bool
  /// What has been written, when it is to be kept.
  package private(set) var bytes: [UInt8] = []

  /// Keeps the bytes of all lines, or only their digest.
  package init(keeping: Bool = false) {
    keeps = keeping
  }

  @discardableResult
  package mutating func add(_ head: PlanHead) -> [UInt8] { write(head.json) }

  /// The record's line; nothing when there is nothing to say of it.
  @discardableResult
  package mutating func add(_ record: PlanRecord) -> [UInt8] {
    guard record.isWorthALine else { return [] }
    foot.totals.add(record)
    return write(record.json)
  }

  /// The last two lines: the foot, and the digest.
  package mutating func finish(
    laws: [String: LocalizedText], findings: [Finding] = []
  ) -> (foot: PlanFoot, digest: String, bytes: [UInt8]) {
    foot.laws = laws
    foot.findings = findings.map(\.shown)
    let last = write(foot.json)
    let digest = hash.hex
    let seal =
      CanonicalJSON.bytes(
        .members(["line": .text("digest"), "sha256": .text(digest)])) + [UInt8(ascii: "\n")]
    if keeps { bytes += seal }
    return (foot, digest, last + seal)
  }

  private mutating func write(_ line: JSON) -> [UInt8] {
    let written = CanonicalJSON.bytes(line)
    hash.add(written[...])
    if keeps { bytes += written + [UInt8(ascii: "\n")] }
    return written + [UInt8(ascii: "\n")]
  }
}
