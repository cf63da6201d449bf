-- Fossby in a few lines. Kari and Ola are made up.
local fossby = {}

fossby.base = {
  units = {
    { id = "office", name = "Forvaltningsenheten", kind = "local_office" },
    { id = "region", name = "Regional koordinator", kind = "regional_coordinator", is_external = true },
    { id = "ward", name = "Post 2", kind = "hospital", is_external = true },
    { id = "house", name = "Bofellesskapet", kind = "home_care" },
  },
  workers = { { id = "anne", name = "Anne Vik", unit = "office" } },
  clients = { { id = "kari", name = "Kari Nes", active_use = false }, { id = "ola", name = "Ola Lia", active_use = true } },
  groups = {
    { id = "priority", name = "Prioriteringsutvalget", kind = "priority" },
    { id = "clinical", name = "Klinisk samarbeidsutvalg", kind = "clinical_cooperation" },
  },
}

function fossby.with(...) return { fossby.base, ... } end

-- One application from Kari with those of its fields.
function fossby.application(values, more)
  local it = { id = "a", client = "kari", kind = "place", received = "2026-11-02", unit = "office", worker = "anne" }
  for name, value in pairs(values or {}) do it[name] = value end
  return fossby.with({ applications = { it } }, more)
end

return fossby
