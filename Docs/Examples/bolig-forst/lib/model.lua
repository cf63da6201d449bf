-- Housing first: one's own dwelling at once, chosen by the person, with follow-up that is voluntary
-- and committed to (002:1080-1090, 1387-1440). Nothing has to be earned, not even by asking for it, and
-- nothing but leaving ends it.
--
-- Every model answers the same question in the same form:
--   home       own, training_flat, low_threshold, rehabilitation, wished (the form that the person wants) or none
--   months     until a dwelling of one's own, at the earliest; nil when the rules give no day
--   condition  whether follow-up, or anything else, is a condition
--   keeps      whether who lives somewhere and uses keeps it
local own = { ordinary = true, cooperative = true, small_house = true }

return function(person)
  local wants_own = person.wish == nil or own[person.wish]
  return { home = wants_own and "own" or "wished", months = 0, condition = false, keeps = true }
end
