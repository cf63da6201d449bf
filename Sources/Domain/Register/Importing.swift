extension Store {
  /// Brings in records one by one, all or nothing, in constant memory.
  ///
  /// The feed is told what is wrong with each. What it throws rolls everything back, and so
  /// does anything that was wrong. A register that never held a record becomes the one that the
  /// first of the files was exported from, and its commits are counted on from there.
  package func bringIn(
    _ order: ImportOrder, _ feed: (any ImportDesk) throws -> Void
  ) throws -> ImportOutcome {
    do {
      return try write { register in
        let importing = try Importing(order, in: register)
        try feed(importing)
        let outcome = try importing.finish()
        // Only what is thrown leaves the register as it was.
        guard outcome.revision != nil else { throw NothingToKeep(outcome: outcome) }
        return outcome
      }
    } catch let nothing as NothingToKeep {
      return nothing.outcome
    }
  }
}

/// Ends the transaction of a trial, or of an import that changes nothing.
private struct NothingToKeep: Error {
  let outcome: ImportOutcome
}

/// Where an import hands in what it reads.
package protocol ImportDesk {
  /// What is wrong with the record, which is written when nothing is.
  func take(_ change: Change) throws -> [Finding]
  /// What was said so far of records that are there already.
  var look: ImportLook { get }
  /// Notes with the import that somebody looked.
  func note(_ access: Access) throws
  /// Says where the records that follow are from.
  func begin(_ origin: RegisterOrigin) throws
}

/// One import inside its transaction, a record at a time, however many there are.
private final class Importing: ImportDesk {
  private let order: ImportOrder
  private let register: any Transaction
  private let fields: RegisterFields
  /// The commit of the import, which is in the books once something is written.
  private var revision: Int
  private var isBegun = false
  private var outcome = ImportOutcome()
  private var findings: [Finding] = []
  private var written: Set<RecordTypeID> = []
  private var count = 0
  private(set) var look = ImportLook()

  init(_ order: ImportOrder, in register: any Transaction) throws {
    self.order = order
    self.register = register
    fields = try register.fields()
    revision = try register.latestRevision() + 1
  }

  /// What is wrong with the record, which is written when nothing is.
  ///
  /// A record that is there already needs only what is to change.
  func take(_ change: Change) throws -> [Finding] {
    count += 1
    let before = try register.record(change.key)
    if let before, before.revision != revision { look.add(change) }
    let wrong = try problems(of: before == nil ? change : change.asUpdate)
    findings += wrong.prefix(Finding.most - findings.count)
    if wrong.isEmpty { try write(DataCheck.normalized(change, fields), over: before) }
    return wrong
  }

  func note(_ access: Access) throws { try register.append(access) }

  /// Only what comes before all records can say what the register is; two do not agree.
  func begin(_ origin: RegisterOrigin) throws {
    defer { count += 1 }
    guard count == 0, try isNew() else { return }
    revision = max(origin.revision + 1, revision)
    try register.write(origin.register)
  }

  /// Whether there never was a record in the register.
  private func isNew() throws -> Bool {
    try register.commits(since: nil).allSatisfy { !["import", "apply"].contains($0.kind) }
  }

  private func problems(of change: Change) throws -> [Finding] {
    guard try register.note(change.key, at: change.at) else {
      return [Finding(twice: change, first: try register.place(of: change.key))]
    }
    return DataCheck.findings(in: change, fields)
  }

  private func write(_ change: Change, over before: Record?) throws {
    let after = change.applied(to: before, in: fields.schema)
    if let before, before.values == after.values, before.ext == after.ext {
      outcome.left += 1
      return
    }
    if !isBegun { try register.append(order.summary(at: revision)) }
    isBegun = true
    try register.write(after.following(before, at: revision))
    written.insert(change.type)
    if before == nil { outcome.created += 1 } else { outcome.changed += 1 }
  }

  func finish() throws -> ImportOutcome {
    try RegisterError.refuse(findings)
    for type in fields.schema.types where written.contains(type.id) { try check(type.id) }
    try RegisterError.refuse(findings)
    if !order.isTrial, outcome.created + outcome.changed > 0 { outcome.revision = revision }
    return outcome
  }

  /// The references and core rules of every record of the type that the import wrote.
  private func check(_ type: RecordTypeID) throws {
    try register.forEachNoted(type, writtenAt: revision) { after in
      let before =
        after.version > 1 ? try register.record(after.key, at: revision - 1) : nil
      let wrong = try [Transition(before: before, after: after, at: nil)].faults(in: register)
      guard !wrong.isEmpty else { return }
      let place = try register.place(of: after.key)
      findings += wrong.map { $0.moved(to: place) }
      if findings.count >= Finding.most { try RegisterError.refuse(findings) }
    }
  }
}
