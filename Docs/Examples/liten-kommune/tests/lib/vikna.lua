-- A place with one coordinator and one who stands in. Kari is made up.
local vikna = {}

vikna.units = {
  { id = "care", name = "Helse og omsorg", kind = "home_care" },
  { id = "neighbour", name = "Psykisk helse i Nærøysund", kind = "mental_health", is_external = true, municipality = "Nærøysund" },
}

-- The place, with other fields of the one who coordinates, and more records.
function vikna.with(anne, ...)
  local worker = { id = "anne", name = "Anne Vik", unit = "care", roles = { "coordinator" }, stand_in = "per" }
  for name, value in pairs(anne or {}) do worker[name] = value or nil end
  return {
    { units = vikna.units, workers = { { id = "per", name = "Per Li", unit = "care" }, worker }, clients = { { id = "kari", name = "Kari Nes" } } },
    ...,
  }
end

local kinds = { "home_nursing", "practical_help", "day_activity" }

function vikna.services(count, values)
  local decisions = {}
  for place = 1, count do
    local decision = { id = "d-" .. place, client = "kari", kind = kinds[place], title = "D" .. place, status = "in_force", decided = "2026-01-05" }
    for name, value in pairs(values or {}) do decision[name] = value end
    decisions[place] = decision
  end
  return { decisions = decisions }
end

return vikna
