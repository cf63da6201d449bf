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
      throw RegisterError(.dataInvalid, "'\(name)' is not a plan of rutine")
    }
    guard file.plan.format == 1 else {
      throw RegisterError(.newer, "'\(name)' is a plan of a newer version of rutine")
    }
    for change in file.plan.changes where Schema.find(change.type.rawValue) == nil {
      throw RegisterError(
        .dataInvalid, "'\(name)' changes a '\(change.type.rawValue)', which does not exist")
    }
    try requireKnown(file.plan.reads, named: name)
    return file
  }

  /// Names in what was read become part of a query, so they must be the schema's own.
  private static func requireKnown(_ reads: Reads, named name: String) throws {
    for read in reads.records.map(\.type) + reads.lists.map(\.type)
    where Schema.find(read.rawValue) == nil {
      throw RegisterError(
        .dataInvalid, "'\(name)' reads a '\(read.rawValue)', which does not exist")
    }
    for read in reads.lists {
      guard let field = read.field, Schema.type(read.type).field(field) == nil,
        !field.isOwnField
      else { continue }
      throw RegisterError(
        .dataInvalid, "'\(name)' reads a field of a \(read.type.rawValue) that does not exist")
    }
  }
}

extension String {
  fileprivate var isOwnField: Bool {
    hasPrefix(RegisterFields.prefix)
      && FieldKind.word.accept(.text(String(dropFirst(RegisterFields.prefix.count)))) != nil
  }
}
