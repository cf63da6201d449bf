-- Even is awake six hours, and all his duties as a tenant must fit in them (004:123-151): a visit outside
-- the hours somebody is awake is a visit to nobody. The hours may go past midnight.
local warn = require "warn"

local function is_awake(client, time)
  local from, to = client.awake_from, client.awake_until
  if from <= to then return from <= time and time <= to end
  return time >= from or time <= to
end

return routine {
  title = { nb = "Besøk mens personen er våken", nn = "Besøk medan personen er vaken", en = "Visits while the person is awake" },
  scope = "visit",
  where = { status = "planned" },
  when = every { days = 1 },
  run = function(visit, run)
    local client = visit.client
    if visit.date < run.today or not visit.time or not client.awake_from or not client.awake_until then return end
    if is_awake(client, visit.time) then return end
    warn(run, visit, {
      nb = "besøket er klokka " .. visit.time .. ", når personen sover",
      nn = "besøket er klokka " .. visit.time .. ", når personen søv",
      en = "the visit is at " .. visit.time .. ", when the person is asleep",
    })
  end,
}
