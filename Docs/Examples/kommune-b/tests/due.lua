-- When each routine is due: its interval, the events it follows, or when somebody asks.
for name, when in pairs {
  combined_decision = "decision.in_force decision.ended",
  coordination_meeting = "14 days",
  draft_decision = "7 days",
  environmental_therapist = "1 months",
  gathering = "6 months",
  new_chance = "tenancy.ends",
  nobody_called = "7 days",
  one_door = "discharge_notice.received",
  one_office = "application.received",
  presumed_follow_up = "7 days",
  substance_counsellor = "1 months",
  total_assessment = "7 days",
  turns_18 = "1 months",
} do
  local plan = propose { routine = name, as_of = "2026-11-20", register = {} }
  expect(plan.when == when, name .. " is due: " .. when)
end
