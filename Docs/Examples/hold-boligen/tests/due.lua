-- When each routine is due: its interval, the events it follows, or when somebody asks.
local function words(due)
  if not due then return "manual" end
  if not due.days then return table.concat(due, " ") end
  return due.months > 0 and due.months .. " months" or due.days .. " days"
end

for name, expected in pairs {
  after_moving_in = "7 days",
  eviction_under_way = "tenancy_threat.raised",
  fast_answer = "1 days",
  frequency = "7 days",
  kept_during_treatment = "7 days",
  rent_stopped = "7 days",
  threat_to_the_home = "tenancy_threat.raised",
  transitional_housing = "7 days",
  voluntary_or_required = "1 months",
} do
  local due = words(propose({ routine = name, as_of = "2026-11-20", register = {} }).due)
  expect(due == expected, name .. " is due: " .. expected)
end
