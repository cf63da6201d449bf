-- When each routine is due: its interval, the events it follows, or when somebody asks.
local function words(due)
  if not due then return "manual" end
  if not due.days then return table.concat(due, " ") end
  return due.months > 0 and due.months .. " months" or due.days .. " days"
end

for name, expected in pairs {
  allocation = "7 days",
  applicant = "7 days",
  below_standard = "1 months",
  call_letter = "meeting.called",
  commissioner_contact = "7 days",
  minutes = "meeting.held",
  move_check = "7 days",
  needs_committee = "6 months",
  renewal = "7 days",
  ring_fenced = "3 months",
  spread = "3 months",
  steering_group = "42 days",
} do
  local due = words(propose({ routine = name, as_of = "2026-11-20", register = {} }).due)
  expect(due == expected, name .. " is due: " .. expected)
end
