package import Domain

/// Applies plans.
///
/// Never runs Lua: the plan and the register are all it looks at.
package enum Applier {
  /// Applies a plan, with the package it came from, and returns the new revision.
  package static func apply(
    _ plan: Plan, from package: PackageArchive, to store: any Store, by who: String,
    whileDueBy cadence: Cadence? = nil, time: String
  ) throws -> Int {
    guard package.hash == plan.packageHash else {
      throw RegisterError(
        .tampered, LocalizedText(message: "error.package_altered"))
    }
    guard plan.isApplicable else {
      throw RegisterError(
        .rule, LocalizedText(message: "error.plan_has_errors"),
        findings: plan.findings.filter { $0.severity == .error })
    }
    guard !plan.changes.isEmpty else { return try store.latestRevision() }
    return try store.commit(
      Commit(origin: .applying(plan, source: package, whileDueBy: cadence), by: who, time: time))
  }
}
