-- The rent stopped after two good years (000, summary): never unseen.
local havnes = require "havnes"

local nav = { units = { { id = "nav", name = "NAV", kind = "nav" } } }

local function paid(ends, lease, more)
  local values = { paid_by = "nav" }
  for name, value in pairs(lease or {}) do values[name] = value or nil end
  local register = { decisions = { { client = "kari", kind = "financial_support", title = "Husleie", status = "in_force", decided = "2024-11-01", ends = ends } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return { nav, havnes.kari(values, register)[1], havnes.kari(values, register)[2], register }
end

case("in two months nobody pays: somebody finds out who does, now", {
  routine = "rent_stopped",
  as_of = "2026-11-20",
  register = paid "2027-01-19",
  proposes = { { new = "task", client = "kari", title = "Avklar hvem som betaler husleia", unit = "nav", due = "2026-11-27", law = "sotjl-18" } },
  findings = { { about = "kari", severity = "warning", message = "in two months nobody pays the rent" } },
})

case("a day more covers it", { routine = "rent_stopped", as_of = "2026-11-20", register = paid "2027-01-20", proposes = {}, findings = {} })
case("a support without an end goes on", { routine = "rent_stopped", as_of = "2026-11-20", register = paid(), proposes = {}, findings = {} })

case("it has stopped already", {
  routine = "rent_stopped", as_of = "2026-11-20", register = paid "2026-11-19", proposes = { { new = "task" } },
  findings = { { about = "kari", message = "nobody pays the rent" } },
})

case("somebody has been asked, and it stays visible", {
  routine = "rent_stopped", as_of = "2026-11-20", register = paid("2026-11-19", nil, { tasks = { { client = "kari", title = "Avklar hvem som betaler husleia" } } }),
  proposes = {}, findings = { { about = "kari" } },
})

case("who pays their own rent is not looked at", {
  routine = "rent_stopped", as_of = "2026-11-20", register = havnes.kari {}, proposes = {}, findings = {},
})

case("nor a lease that is over before, or has not begun", { routine = "rent_stopped", as_of = "2026-11-20", register = paid("2026-11-19", { ends = "2027-01-19" }), proposes = {}, findings = {} })
case("nor one that has not begun", { routine = "rent_stopped", as_of = "2026-11-20", register = paid("2026-11-19", { starts = "2026-11-21" }), proposes = {}, findings = {} })
