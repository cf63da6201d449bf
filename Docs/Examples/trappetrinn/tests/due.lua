-- When each routine is due: its interval, the events it follows, or when somebody asks.
local function words(due)
  if not due then return "manual" end
  if not due.days then return table.concat(due, " ") end
  return due.months > 0 and due.months .. " months" or due.days .. " days"
end

for name, expected in pairs {
  outcome = "manual",
  placement = "1 months",
} do
  local due = words(propose({ routine = name, as_of = "2026-11-20", register = {} }).due)
  expect(due == expected, name .. " is due: " .. expected)
end
