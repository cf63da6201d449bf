-- The queue for dwellings, and why a vacant one is not for somebody. Whether somebody uses, or has been
-- treated, shuts nobody out: there is no condition of abstinence here, and worthiness is not a criterion
-- (000:2648-2735). It matters for one thing alone: that people in active use are not gathered in one place.
local belongs = require "target_groups"
local place = require "place"

local queue = {}

local function first(a, b)
  local one, other = a.priority or 1e6, b.priority or 1e6
  if one ~= other then return one < other end
  if a.registered ~= b.registered then return a.registered < b.registered end
  return a.id < b.id
end

function queue.waiting(run)
  local entries = {}
  for entry in run.queue_entries:where { status = "waiting", kind = "dwelling" } do entries[#entries + 1] = entry end
  table.sort(entries, first)
  return entries
end

-- Whether the person is one of those that a state grant ring-fences the dwelling for, for some years
-- (000:2725-2730): nil where nobody has noted it.
function queue.is_for(client, dwelling, today)
  local is_open = #dwelling.target_groups == 0 or dwelling.ring_fenced_until and dwelling.ring_fenced_until < today
  return is_open or belongs(client, dwelling.target_groups, today)
end

-- Why the dwelling is not for the person, or nil when it is.
function queue.unfit(client, dwelling, run)
  local is_for = queue.is_for(client, dwelling, run.today)
  if is_for == nil then return "ingen har notert at personen høyrer til målgruppa som bustaden er øyremerkt for" end
  if not is_for then return "bustaden er øyremerkt ei anna målgruppe" end
  if client.active_use and place.would_crowd(dwelling, run) then return "for mange av dei som bur der, ville ha vore i aktiv rus" end
end

return queue
