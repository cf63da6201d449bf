package import Domain

/// Applies plans.
///
/// Never runs Lua: the plan and the register are all it looks at.
package enum Applier {
  /// Applies a plan, with the package it came from, and returns the new revision.
  package static func apply(
    _ plan: Plan, from package: PackageArchive, to store: any Store, time: String
  ) throws -> Int {
    guard try plan.digest() == plan.id else {
      throw RegisterError(
        .tampered, "the plan was altered after it was made; run the routine again")
    }
    guard package.digest == plan.packageHash else {
      throw RegisterError(
        .tampered, "the package was altered after the plan was made; run the routine again")
    }
    guard plan.isApplicable else {
      throw RegisterError(
        .rule, "the plan has errors and cannot be applied",
        findings: plan.findings.filter { $0.severity == .error })
    }
    guard !plan.changes.isEmpty else { return try store.latestRevision() }
    return try store.commit(Commit(origin: .applying(plan, source: package), time: time))
  }
}
