-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  allocation = "7 days",
  applicant = "7 days",
  below_standard = "1 months",
  call_letter = "meeting.called",
  commissioner_contact = "7 days",
  minutes = "meeting.held",
  move_check = "7 days",
  needs_committee = "6 months",
  needs_overview = "manual",
  renewal = "7 days",
  ring_fenced = "3 months",
  spread = "3 months",
  steering_group = "42 days",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
