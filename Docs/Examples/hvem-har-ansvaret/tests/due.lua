-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  acute_psychosis = "assessment.created",
  both_disorders = "1 months",
  disagreement = "1 days",
  first_contact = "1 days",
  others_bound = "14 days",
  refusals = "7 days",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
