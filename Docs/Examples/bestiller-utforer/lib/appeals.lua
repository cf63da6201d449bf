-- How long one may complain on a decision, and who settles it, by its kind: four weeks to Statsforvalteren for health
-- and care (pbrl §§ 7-2, 7-5), three weeks to Statsforvalteren for social services (fvl § 29, sotjl § 47), three weeks
-- to the municipality's own appeals body for a dwelling and a start-up loan (fvl § 28). A kind that is not here has
-- no rule that anybody has written down.
local health = { span = "complaint_deadline_health", body = "Statsforvalteren" }
local social = { span = "complaint_deadline", body = "Statsforvalteren" }
local municipal = { span = "complaint_deadline", body = "kommunens klagenemnd" }

return {
  home_nursing = health,
  practical_help = health,
  follow_up_at_home = health,
  support_contact = health,
  day_activity = health,
  financial_support = social,
  economic_advice = social,
  temporary_accommodation = social,
  allocation = municipal,
  start_loan = municipal,
}
