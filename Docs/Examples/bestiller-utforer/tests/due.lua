-- When each routine is due: its interval, the events it follows, or when somebody asks.
local function words(due)
  if not due then return "manual" end
  if not due.days then return table.concat(due, " ") end
  return due.months > 0 and due.months .. " months" or due.days .. " days"
end

for name, expected in pairs {
  attachments = "application.received",
  clinical_cooperation = "2 months",
  discharge_order = "discharge_notice.received",
  hospital_applications = "application.received",
  house_rules = "7 days",
  preliminary_reply = "1 days",
  priority_committee = "28 days",
  refusal = "decision.issued",
  step_to_flat = "1 months",
  three_month_review = "7 days",
  vacant_places = "7 days",
} do
  local due = words(propose({ routine = name, as_of = "2026-11-20", register = {} }).due)
  expect(due == expected, name .. " is due: " .. expected)
end
