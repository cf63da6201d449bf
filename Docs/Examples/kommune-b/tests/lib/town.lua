-- Kommune B in a few lines: its office, its teams, and the wards that call.
local town = {}

town.base = {
  units = {
    { id = "office", name = "Tildelingskontoret", kind = "allocation_office" },
    { id = "resource", name = "Ressurstjenesten", kind = "resource_service" },
    { id = "young", name = "Miljøteam ung", kind = "youth_team" },
    { id = "adult", name = "Miljøteam voksen", kind = "adult_team" },
    { id = "child", name = "Barneverntjenesten", kind = "child_welfare" },
    { id = "nav", name = "NAV", kind = "nav" },
    { id = "ward", name = "Post 2", kind = "hospital", is_external = true },
  },
  workers = {
    { id = "anne", name = "Anne Vik", unit = "office" },
    { id = "per", name = "Per Li", unit = "resource" },
    { id = "siv", name = "Siv Moe", unit = "nav" },
  },
}

-- Kari Nes with those of her fields, and more records.
function town.kari(values, more)
  local kari = { id = "kari", name = "Kari Nes", born = "1990-05-17" }
  for name, value in pairs(values or {}) do kari[name] = value end
  return { town.base, { clients = { kari } }, more }
end

-- Without one kind of unit.
function town.without(kind)
  local units = {}
  for _, unit in ipairs(town.base.units) do
    if unit.kind ~= kind then units[#units + 1] = unit end
  end
  return { units = units }
end

return town
