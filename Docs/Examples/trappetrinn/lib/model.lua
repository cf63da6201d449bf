-- The staircase (002:1346-1362, 004:298-300): one qualifies for a dwelling of one's own by completed
-- treatment and shown ability, step by step; who uses begins at the bottom again, and some wander on
-- the lowest steps. Six months of treatment, a year in a training flat and six points are this
-- package's figures: the reports have none.
local treatment, training, points = 6, 12, 6

return function(person)
  if person.uses then return { home = "low_threshold", condition = true, keeps = false } end
  if not person.treated then
    return { home = "low_threshold", months = treatment + training, condition = true, keeps = false }
  end
  local steady = person.lives_in == "training_flat" and not person.troubled and person.months or 0
  if steady >= training and person.skills >= points then
    return { home = "own", months = 0, condition = true, keeps = false }
  end
  return { home = "training_flat", months = math.max(1, training - steady), condition = true, keeps = false }
end
