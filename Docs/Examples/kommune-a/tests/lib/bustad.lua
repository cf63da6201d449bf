-- Kommune A in a few lines: its housing office, its property company, and Kari, who is made up.
local bustad = {}

bustad.base = {
  units = {
    { id = "office", name = "Bustadkontoret", kind = "housing_office" },
    { id = "property", name = "Eigedomsføretaket", kind = "property_company" },
    { id = "refugees", name = "Flyktningtenesta", kind = "refugee_service" },
    { id = "orders", name = "Bestillareininga", kind = "commissioner" },
  },
  workers = { { id = "anne", name = "Anne Vik", title = "Bestillar" }, { id = "per", name = "Per Li" } },
  clients = { { id = "kari", name = "Kari Nes", rop = true }, { id = "ola", name = "Ola Lia", rop = false, born = "1980-01-01" } },
  groups = {
    { id = "steering", name = "Styringsgruppa", kind = "steering", secretary = "anne" },
    { id = "allocation", name = "Tildelingsteamet", kind = "allocation" },
  },
  dwellings = {
    { id = "plain", address = "Lia 1", kind = "ordinary", capacity = 1, unit = "property", object_number = "4000" },
    { id = "fenced", address = "Lia 2", kind = "ordinary", capacity = 1, target_groups = { "rop" }, ring_fenced_until = "2026-11-20" },
    { id = "young", address = "Lia 3", kind = "ordinary", capacity = 1, target_groups = { "youth" } },
    { id = "refugee", address = "Flyktningvegen 1", kind = "ordinary", capacity = 1, target_groups = { "refugees" } },
    { id = "s1", address = "Tunet 1", kind = "small_house", capacity = 10, cluster = "tunet" },
    { id = "s2", address = "Tunet 2", kind = "small_house", capacity = 1, cluster = "tunet" },
  },
}

function bustad.with(...) return { bustad.base, ... } end

-- So many people in the small houses of Tunet who use, who do not, and of whom nobody has noted it.
function bustad.in_tunet(uses, sober, unknown)
  local register = { clients = {}, tenancies = {} }
  local function settle(count, active_use)
    for _ = 1, count or 0 do
      local id = "t-" .. #register.clients + 1
      register.clients[#register.clients + 1] = { id = id, active_use = active_use }
      register.tenancies[#register.tenancies + 1] = { client = id, dwelling = "s1", starts = "2024-01-01" }
    end
  end
  settle(uses, true)
  settle(sober, false)
  settle(unknown, nil)
  return register
end

return bustad
