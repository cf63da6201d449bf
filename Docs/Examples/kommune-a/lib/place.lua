-- How a place is to live in: it is the share of active users among those who live there that decides
-- (000:1302). Two or three small houses together are no concentration (000:2735).
local place = {}

-- Of those who live in the dwellings with the same word: how many there are, how many are in active use,
-- and of how many nobody has noted it.
function place.count(cluster, run)
  local people, active, unknown = 0, 0, 0
  for dwelling in run.dwellings:where { cluster = cluster } do
    for tenancy in dwelling.tenancies:where { on = run.today } do
      local uses = tenancy.client.active_use
      people = people + 1
      if uses then active = active + 1 end
      if uses == nil then unknown = unknown + 1 end
    end
  end
  return people, active, unknown
end

function place.is_crowded(people, active, run)
  return people > run:parameter "houses_together" and active * 100 > people * run:parameter "active_share"
end

-- Whether it would be, when one more who is in active use moves in.
function place.would_crowd(dwelling, run)
  if not dwelling.cluster then return false end
  local people, active = place.count(dwelling.cluster, run)
  return place.is_crowded(people + 1, active + 1, run)
end

return place
