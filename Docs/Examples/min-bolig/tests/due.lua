-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  cognitive_measures = "assessment.created",
  consent = "7 days",
  cooperation_meeting = "dispute.open",
  district_dispute = "7 days",
  gradual_discharge = "discharge_notice.received",
  helper_follows = "tenancy.starts",
  hours_that_follow = "7 days",
  individual_plan = "14 days",
  no_plan = "1 months",
  reminder_list = "manual",
  responsibility_group = "14 days",
  waking_hours = "1 days",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
