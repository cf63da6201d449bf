-- The queue for dwellings, and why a vacant one is not for somebody. Whether somebody uses, or has been
-- treated, is not a reason: there is no condition of abstinence here, and worthiness is not a criterion
-- (000:2648-2735).
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

-- Some state grants ring-fence a dwelling for a target group for some years (000:2725-2730).
function queue.outside_target(client, dwelling, today)
  if #dwelling.target_groups == 0 then return false end
  if dwelling.ring_fenced_until and dwelling.ring_fenced_until < today then return false end
  for _, group in ipairs(dwelling.target_groups) do
    if group == "rop" and client.rop then return false end
  end
  return true
end

-- How many of those who live in the same cluster have a concurrent disorder.
function queue.together(dwelling, run)
  local count = 0
  if not dwelling.cluster then return count end
  for other in run.dwellings:where { cluster = dwelling.cluster } do
    for tenancy in other.tenancies:where { on = run.today } do
      if tenancy.client.rop then count = count + 1 end
    end
  end
  return count
end

-- Why the dwelling is not for the person, or nil when it is.
function queue.unfit(client, dwelling, run)
  if queue.outside_target(client, dwelling, run.today) then return "bustaden er øyremerkt ei anna målgruppe" end
  if client.rop and queue.together(dwelling, run) >= run:parameter "houses_together" then
    return "det bur alt så mange som det skal der"
  end
end

return queue
