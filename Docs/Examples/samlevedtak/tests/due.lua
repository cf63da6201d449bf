-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  insight = "decision.in_force",
  overview = "manual",
  samlevedtak = "decision.in_force decision.ended",
  scattered = "1 months",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
