-- The chain (004:294-310): a low-threshold house, an institution, an ordinary dwelling, one link after
-- the other. Nobody has to be sober to be in it; something grave holds a person where they are. A year
-- in each link is this package's figure: the reports have none.
local link = 12

local function left(person) return math.max(1, link - person.months) + (person.troubled and 6 or 0) end

return function(person)
  if person.lives_in == "rehabilitation" then
    local done = person.months >= link and not person.troubled
    if done then return { home = "own", months = 0, condition = false, keeps = true } end
    return { home = "rehabilitation", months = left(person), condition = true, keeps = true }
  elseif person.lives_in == "low_threshold" then
    local done = person.months >= link and not person.troubled
    if done then return { home = "rehabilitation", months = link, condition = true, keeps = true } end
    return { home = "low_threshold", months = left(person) + link, condition = true, keeps = true }
  elseif person.treated and not person.troubled then
    return { home = "own", months = 0, condition = false, keeps = false }
  end
  return { home = "low_threshold", months = 2 * link, condition = true, keeps = false }
end
