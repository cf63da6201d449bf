-- Solberg in a few lines. Kari is made up.
local solberg = {}

solberg.base = {
  units = {
    { id = "nav", name = "NAV", kind = "nav" },
    { id = "mental", name = "Psykisk helse", kind = "mental_health" },
    { id = "care", name = "Heimetenesta", kind = "home_care" },
    { id = "dps", name = "DPS", kind = "dps", is_external = true },
    { id = "empty", name = "Dagsenteret", kind = "voluntary" },
  },
  workers = {
    { id = "siv", name = "Siv Moe", unit = "nav" },
    { id = "per", name = "Per Li", unit = "mental" },
    { id = "anne", name = "Anne Vik", unit = "care" },
    { id = "boss", name = "Kommunalsjefen", roles = { "leader", "cuts_through" } },
  },
}

function solberg.kari(values, more)
  local kari = { id = "kari", name = "Kari Nes" }
  for name, value in pairs(values or {}) do kari[name] = value end
  return { solberg.base, { clients = { kari } }, more }
end

function solberg.decision(values)
  local decision = { client = "kari", kind = "home_nursing", title = "D", status = "in_force", decided = "2026-01-05" }
  for name, value in pairs(values or {}) do decision[name] = value end
  return decision
end

return solberg
