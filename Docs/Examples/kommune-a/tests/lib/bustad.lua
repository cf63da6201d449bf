-- Kommune A in a few lines: its housing office, its property company, and Kari, who is made up.
local bustad = {}

bustad.base = {
  units = {
    { id = "office", name = "Bustadkontoret", kind = "housing_office" },
    { id = "property", name = "Eigedomsføretaket", kind = "property_company" },
    { id = "orders", name = "Bestillareininga", kind = "commissioner" },
  },
  workers = { { id = "anne", name = "Anne Vik", title = "Bestillar" }, { id = "per", name = "Per Li" } },
  clients = { { id = "kari", name = "Kari Nes", rop = true }, { id = "ola", name = "Ola Lia" } },
  groups = { { id = "steering", name = "Styringsgruppa", kind = "steering", secretary = "anne" } },
  dwellings = {
    { id = "plain", address = "Lia 1", kind = "ordinary", capacity = 1, unit = "property", object_number = "4000" },
    { id = "fenced", address = "Lia 2", kind = "ordinary", capacity = 1, target_groups = { "rop" }, ring_fenced_until = "2026-11-20" },
    { id = "young", address = "Lia 3", kind = "ordinary", capacity = 1, target_groups = { "youth" } },
    { id = "s1", address = "Tunet 1", kind = "small_house", capacity = 4, cluster = "tunet" },
    { id = "s2", address = "Tunet 2", kind = "small_house", capacity = 1, cluster = "tunet" },
  },
}

function bustad.with(...) return { bustad.base, ... } end

-- So many people with a concurrent disorder in the small houses of Tunet.
function bustad.in_tunet(count)
  local register = { clients = {}, tenancies = {} }
  for place = 1, count do
    register.clients[place] = { id = "t-" .. place, rop = true }
    register.tenancies[place] = { client = "t-" .. place, dwelling = "s1", starts = "2024-01-01" }
  end
  return register
end

return bustad
