-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  attachments = "application.received",
  clinical_cooperation = "2 months",
  complaint = "1 days",
  declined_offer = "1 days",
  discharge_order = "discharge_notice.received",
  hospital_applications = "application.received",
  house_rules = "7 days",
  preliminary_reply = "1 days",
  priority_committee = "28 days",
  refusal = "decision.refused",
  step_to_flat = "1 months",
  three_month_review = "7 days",
  vacant_places = "7 days",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
