package import Domain
package import LuaValues
package import ScriptAPI

/// Evaluates a package's Lua, in this process or in another.
///
/// What it says of a record is a proposal: whoever plans decides what becomes of it.
package protocol RoutineEvaluator: AnyObject {
  /// What the routine declares; a mistake in its text or declaration is thrown, with its finding.
  func declare(_ routine: String) throws -> RoutineDeclaration
  /// Runs routines on the records of each order, in order, until there are no more orders.
  func run(
    _ orders: () throws -> RunOrder?, over source: any RecordSource,
    _ body: (RunAnswer) throws -> Void
  ) throws
  /// Notes from now on what the routine spends, and where.
  func startProfile(of routine: String) throws
  /// What it spent, and where.
  func profile(of routine: String) throws -> [LuaSample]
}

/// A batch of records to run a routine on.
package struct RunOrder: Sendable, Hashable, Codable {
  /// Which records.
  package enum Span: Sendable, Hashable, Codable {
    case municipality
    case record(String)
    /// Those of the routine's scope by id, after the first and up to the last.
    case records(after: String?, through: String)
  }

  package let routine: String
  package let day: Day
  package let revision: Int
  /// What the package asked for and was granted.
  package let capabilities: [String]
  package let edits: [DayEdit]
  package let isTraced: Bool
  package var span: Span

  package init(
    routine: String, day: Day, revision: Int, capabilities: [String] = [], edits: [DayEdit] = [],
    isTraced: Bool = false, span: Span
  ) {
    self.routine = routine
    self.day = day
    self.revision = revision
    self.capabilities = capabilities
    self.edits = edits
    self.isTraced = isTraced
    self.span = span
  }
}

/// What comes back of an order.
package enum RunAnswer {
  /// A record of which there is something to tell; with what it read and called, when somebody wants
  /// to know.
  case record(PlanRecord, trace: [TraceLine]?)
  /// So many more records were looked at.
  case looked(Int)
}
