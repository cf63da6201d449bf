import Domain
import ScriptAPI

/// The records of a sweep, batch by batch in the order of their ids.
package struct Batches {
  /// Records at a time; the answers do not depend on it.
  package static let size = 250

  private let source: any RecordSource
  private var query: RecordQuery?
  private var alone: RunOrder.Span?

  /// A record that is not there, or not in a routine's scope, is an error.
  init(of run: Sweep, scope declaration: RoutineDeclaration, _ routine: String) throws {
    source = run.source
    guard let scope = declaration.scope else {
      if run.record != nil { throw PlanningError.noScope(routine) }
      alone = .municipality
      return
    }
    guard let id = run.record else {
      query = RecordQuery(scope, matching: declaration.single, limit: Self.size)
      return
    }
    guard try source.record(RecordKey(scope, id)) != nil else {
      throw PlanningError.noRecord(RecordKey(scope, id), in: source.schema)
    }
    alone = .record(id)
  }

  mutating func next() throws -> RunOrder.Span? {
    defer { alone = nil }
    guard alone == nil, let query, let last = try source.lastID(query) else { return alone }
    self.query?.after = last
    return .records(after: query.after, through: last)
  }
}
