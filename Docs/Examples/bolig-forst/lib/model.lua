-- Housing first: one's own dwelling at once, chosen by the person, with follow-up that is voluntary
-- and committed to (002:1387-1440). Nothing has to be earned, and nothing but leaving ends it.
--
-- Every model answers the same question in the same form:
--   home       own, training_flat, low_threshold, rehabilitation or none
--   months     until a dwelling of one's own, at the earliest; nil when the rules give no day
--   condition  whether follow-up, or anything else, is a condition
--   keeps      whether who lives somewhere and uses keeps it
return function(person)
  if not person.wants_own and not person.lives_in then return { home = "none", condition = false, keeps = true } end
  return { home = "own", months = 0, condition = false, keeps = true }
end
