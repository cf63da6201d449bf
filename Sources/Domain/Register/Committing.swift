extension Store {
  /// Commits everything or nothing, and returns the new revision.
  package func commit(_ commit: Commit) throws -> Int {
    try write { try Committing(commit, in: $0).perform() }
  }
}

/// One commit inside its transaction: whatever is thrown rolls everything back.
private struct Committing {
  private let commit: Commit
  private let register: any Transaction
  private let fields: RegisterFields
  private let revision: Int
  private var schema: Schema { fields.schema }

  init(_ commit: Commit, in register: any Transaction) throws {
    self.commit = commit
    self.register = register
    fields = try register.fields()
    revision = try register.latestRevision() + 1
  }

  func perform() throws -> Int {
    if case .applying(let plan, _, let cadence) = commit.origin {
      try plan.requireRegister(try register.register())
      try Freshness(plan: plan, register: register).check(cadence)
    }
    try RegisterError.refuse(commit.changes.flatMap { DataCheck.findings(in: $0, fields) })
    try register.append(commit.summary(at: revision))
    switch commit.origin {
    case .applying(let plan, let package, _):
      try register.append(StoredPlan(plan), of: package, at: revision)
      for answer in plan.answers(by: commit.who, at: commit.time, in: schema) {
        try register.append(answer)
      }
    // What it says is sensitive holds for every other package from now on.
    case .granting(let order, let package):
      if order.kind == .grant { try register.append(package) }
      try carryOut(order)
    case .adopting(let order, let package):
      try register.append(package)
      try adopt(order)
    }
    try RegisterError.refuse(try write().faults(in: register))
    return revision
  }

  private func carryOut(_ order: GrantOrder) throws {
    let held = try register.grants(to: order.package)
    for capability in order.capabilities {
      switch order.kind {
      case .grant:
        try register.write(
          Grant(
            package: order.package, capability: capability, name: order.name, hash: order.hash,
            revision: revision))
      case .withdraw:
        for grant in held where grant.capability == capability {
          try register.end(grant, at: revision)
        }
      }
    }
  }

  /// Those that are new or changed; the old form of a changed one stays in the history.
  private func adopt(_ order: FieldOrder) throws {
    try fields.requireRoom(for: order)
    for field in fields.missing(order.fields) { try register.write(field, at: revision) }
  }

  /// Writes each changed record once, however many changes it has.
  private func write() throws -> [Transition] {
    var order: [RecordKey] = []
    var changes: [RecordKey: [Change]] = [:]
    for change in commit.changes {
      if changes[change.key] == nil { order.append(change.key) }
      changes[change.key, default: []].append(DataCheck.normalized(change, fields))
    }
    return try order.map { key in
      let before = try register.record(key)
      let own = changes[key] ?? []
      try requirePlace(for: own, before, key)
      let after =
        own.reduce(before) { $1.applied(to: $0, in: schema) } ?? own[0].applied(to: nil, in: schema)
      let version = after.following(before, at: revision)
      try register.write(version)
      return Transition(before: before, after: version, at: own.first?.at)
    }
  }

  private func requirePlace(for changes: [Change], _ before: Record?, _ key: RecordKey) throws {
    let creations = changes.count { $0.op == .create }
    if creations > (before == nil ? 1 : 0) {
      let message = LocalizedText(message: "data.exists", ["record": schema.spoken(key)])
      try RegisterError.refuse([Finding("data.invalid", message, at: changes.last?.at, about: key)])
    }
    if before == nil, creations == 0 {
      throw RegisterError(
        .stale, LocalizedText(message: "error.nothing_to_change", ["record": schema.spoken(key)]))
    }
  }
}

extension Record {
  /// The same as the version that a commit writes after that one.
  package func following(_ before: Record?, at revision: Int) -> Record {
    Record(
      type, key.id, version: (before?.version ?? 0) + 1, revision: revision, values: values,
      ext: ext)
  }
}
