import Domain
import GRDB

/// What was applied before a yes was kept as an answer is remembered as one: nobody knows whose.
struct Migration0007: Sendable {
  private let schema: Schema

  init(_ schema: Schema) { self.schema = schema }

  @Sendable func run(_ database: Database) throws {
    let ids = try String.fetchAll(database, sql: "SELECT plan_id FROM run ORDER BY revision")
    for id in ids {
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT run.plan_id, digest, plan, time FROM run JOIN revision ON number = run.revision
          WHERE run.plan_id = ?
          """, arguments: [id])
      // What was altered is nothing to remember; `verify` says so.
      guard let row, let plan = try? StoredPlan(row: row).opened(in: schema) else { continue }
      let time = try row.decode(String.self, forColumn: "time")
      for answer in plan.answers(by: "", at: time, in: schema) { try database.write(answer) }
    }
  }
}
