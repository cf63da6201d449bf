-- Havnes in a few lines: Kari, who is made up, her flat, and the team that comes.
local havnes = {}

havnes.base = {
  units = { { id = "team", name = "Oppfølgingsteamet", kind = "mental_health" } },
  workers = { { id = "anne", name = "Anne Vik", unit = "team" } },
  dwellings = { { id = "flat", address = "Kaia 1", kind = "ordinary", capacity = 1 } },
}

-- Kari in the flat since the spring, with other fields of her lease, and more records.
function havnes.kari(lease, more, values)
  local kari = { id = "kari", name = "Kari Nes", unit = "team" }
  for name, value in pairs(values or {}) do kari[name] = value end
  local tenancy = { id = "t", client = "kari", dwelling = "flat", starts = "2026-03-02" }
  for name, value in pairs(lease or {}) do tenancy[name] = value end
  return { havnes.base, { clients = { kari }, tenancies = lease and { tenancy } or nil }, more }
end

return havnes
