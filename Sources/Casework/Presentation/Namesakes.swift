import Domain

/// Names that more than one record of a type has: whoever says yes has to know which one is meant.
final class Namesakes {
  private let sources: [any RecordSource]
  private var known: [RecordTypeID: [String: Bool]] = [:]

  /// The register, and the register as a plan would have it.
  init(_ sources: [any RecordSource]) { self.sources = sources }

  func isShared(_ name: String, by type: RecordTypeID) throws -> Bool {
    if let found = known[type]?[name] { return found }
    let isShared = try sources.contains { source in
      let title = source.schema.type(type).titleField
      return try source.count(RecordQuery(type, matching: [title: .text(name)])) > 1
    }
    known[type, default: [:]][name] = isShared
    return isShared
  }
}
