import Casework
import Domain
import Packages
import Testing

/// What comes of a routine that does a thing twice, or goes on after it was refused.
@Suite struct ProposalTests {
  private func plan(_ lua: String) throws -> Plan {
    let desk = try Desk(
      """
      {"clients": [{"id": "c-1", "name": "Kari", "status": "active"}],
       "decisions": [{"id": "d-1", "client": "c-1", "title": "A", "kind": "x", "status": "draft"},
         {"id": "d-2", "client": "c-1", "title": "B", "kind": "x", "status": "in_force",
          "decided": "2026-01-05"}]}
      """)
    let package = try Package.made(
      "",
      [
        "routines/r.lua": """
        return routine { title = "T", scope = "client", run = function(client, run)
          \(lua)
        end }
        """
      ])
    return try desk.office.propose(PlanOrder("r", of: package, asOf: Desk.today)).plan
  }

  @Test func `a record that a walk comes to again is changed once`() throws {
    let plan = try plan(
      """
      for _, decision in ipairs(client.decisions) do
        if decision.status == "draft" then decision:change { decided = run.today, because = "x" } end
      end
      """)
    #expect(plan.changes.map(\.id) == ["d-1"])
  }

  @Test func `a refusal that a routine catches is told, and nothing of it is proposed`() throws {
    let plan = try plan(
      """
      pcall(function() return client.health_notes end)
      client:add_task { title = "Call", because = "x" }
      """)
    #expect(plan.changes == [])
    #expect(plan.findings.map(\.code) == ["capability.missing"])
    #expect(plan.findings.first?.at?.line == 2)
  }
}
