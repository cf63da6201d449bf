package import Domain
package import Foundation

/// A plan saved to a file: the plan, and the package's files, so that it stands on its own.
package struct PlanFile: Sendable, Codable {
  package let plan: Plan
  package let package: PackageArchive

  package init(plan: Plan, package: PackageArchive) {
    self.plan = plan
    self.package = package
  }

  package func encoded() throws -> Data {
    try CanonicalJSON.data(self, pretty: true) + Data("\n".utf8)
  }

  /// Reads a saved plan; every value in it is checked against the schema.
  package static func decode(_ data: Data, named name: String) throws -> PlanFile {
    guard let file = try? JSONDecoder().decode(PlanFile.self, from: data) else {
      throw RegisterError(.dataInvalid, LocalizedText(message: "error.not_a_plan", ["name": name]))
    }
    guard file.plan.format == 1 else {
      throw RegisterError(.newer, LocalizedText(message: "error.plan_newer", ["name": name]))
    }
    for change in file.plan.changes where Schema.find(change.type.rawValue) == nil {
      throw RegisterError(
        .dataInvalid,
        LocalizedText(
          message: "error.plan_changes_unknown", ["name": name, "type": change.type.rawValue]))
    }
    try requireKnown(file.plan.reads, named: name)
    return file
  }

  /// Names in what was read become part of a query, so they must be the schema's own.
  private static func requireKnown(_ reads: Reads, named name: String) throws {
    for read in reads.records.map(\.type) + reads.lists.map(\.type)
    where Schema.find(read.rawValue) == nil {
      throw RegisterError(
        .dataInvalid,
        LocalizedText(message: "error.plan_reads_unknown", ["name": name, "type": read.rawValue]))
    }
    for read in reads.lists {
      guard let field = read.field, Schema.type(read.type).field(field) == nil,
        !field.isOwnField
      else { continue }
      throw RegisterError(
        .dataInvalid,
        LocalizedText(
          message: "error.plan_reads_unknown_field", ["name": name, "type": read.type.rawValue]))
    }
  }
}

extension String {
  fileprivate var isOwnField: Bool {
    hasPrefix(RegisterFields.prefix)
      && FieldKind.word.accept(.text(String(dropFirst(RegisterFields.prefix.count)))) != nil
  }
}
