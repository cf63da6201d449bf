/// A plan as a register keeps it: its lines, and beside them its name and its digest.
package struct StoredPlan: Sendable {
  package let id: String
  /// Nil in what a version before this form has kept.
  package let digest: String?
  package let lines: [UInt8]

  package init(id: String, digest: String?, lines: [UInt8]) {
    self.id = id
    self.digest = digest
    self.lines = lines
  }

  package init(_ plan: Plan) {
    self.init(id: plan.id, digest: plan.digest, lines: plan.lines)
  }

  /// Whether name and digest are those of the lines; says nothing of what is in them.
  package var isWhole: Bool {
    guard let digest, digest.hasPrefix(id), id.utf8.count == 16 else { return false }
    return Self.digest(of: lines) == digest
  }

  /// The plan; one that is not what its digest was made of is refused.
  package func opened(in schema: Schema) throws(RegisterError) -> Plan {
    guard let digest else {
      throw RegisterError(.badPlan, LocalizedText(message: "error.run_older", ["id": id]))
    }
    do {
      let (plan, rest) = try Plan.read(lines[...], of: schema)
      if plan.digest == digest, plan.id == id, rest.isEmpty { return plan }
    } catch {
      throw RegisterError(
        .tampered, LocalizedText(message: "error.run_altered", ["id": id]),
        findings: [error.finding])
    }
    throw RegisterError(.tampered, LocalizedText(message: "error.run_altered", ["id": id]))
  }

  /// SHA-256 of all lines before the last.
  private static func digest(of lines: [UInt8]) -> String {
    let end = lines.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? -1
    return Digest.hex(lines[...end])
  }
}
