-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  neighbour_delivers = "1 months",
  overview = "manual",
  project_money = "1 months",
  stand_in = "7 days",
  who_coordinates = "1 months",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
