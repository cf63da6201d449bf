-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  after_moving_in = "7 days",
  eviction_under_way = "tenancy_threat.created",
  fast_answer = "1 days",
  frequency = "7 days",
  incident = "1 days",
  kept_during_treatment = "7 days",
  lease_term = "1 months",
  rent_stopped = "7 days",
  threat_to_the_home = "1 days",
  transitional_housing = "7 days",
  voluntary_or_required = "1 months",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
