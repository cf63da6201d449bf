-- The queue for places, and who in it a place is right for.
local queue = {}

local function first(a, b)
  local one, other = a.priority or 1e6, b.priority or 1e6
  if one ~= other then return one < other end
  if a.registered ~= b.registered then return a.registered < b.registered end
  return a.id < b.id
end

-- Those who wait for a place of whatever form, or for one of these forms, the first first.
function queue.waiting(run, forms)
  local entries, kinds = {}, { "place", table.unpack(forms) }
  for entry in run.queue_entries:where { status = "waiting", kind = kinds } do entries[#entries + 1] = entry end
  table.sort(entries, first)
  return entries
end

-- Why a place is not for somebody, or nil when it is. Shared housing where somebody uses disturbs
-- those who do not, and the other way about (001:2187-2321). Where nobody has noted it, nobody is different.
function queue.unfit(client, dwelling, run)
  if client.offers:any { dwelling = dwelling, status = "declined" } then return "har takket nei til denne plassen" end
  if not dwelling.cluster then return end
  for other in run.dwellings:where { cluster = dwelling.cluster } do
    for tenancy in other.tenancies:where { on = run.today } do
      local one, another = tenancy.client.active_use, client.active_use
      if one ~= nil and another ~= nil and one ~= another then return "de som bor der nå, og den som søker, lever for ulikt" end
    end
  end
end

return queue
