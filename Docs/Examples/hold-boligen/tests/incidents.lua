-- What happened is followed up before it costs the home (000:951-963, 1770).
local havnes = require "havnes"

local function incident(values, more)
  local it = { id = "i", client = "kari", dwelling = "flat", date = "2026-11-16", kind = "violence", severity = "high", worker = "anne" }
  for name, value in pairs(values or {}) do it[name] = value end
  local register = { incidents = { it } }
  for name, records in pairs(more or {}) do register[name] = records end
  return havnes.kari({}, register)
end

case("something grave is gone through with the person the next working day", {
  routine = "incident",
  as_of = "2026-11-16",
  register = incident(),
  proposes = { { new = "task", client = "kari", title = "Gå gjennom det som hendte 16.11.2026", unit = "team", due = "2026-11-17" } },
  findings = {},
})

case("what is less grave within a week", {
  routine = "incident", as_of = "2026-11-16", register = incident { severity = "low" }, proposes = { { new = "task", due = "2026-11-23" } },
})

case("on the day it is not late, and nobody is asked twice", {
  routine = "incident", as_of = "2026-11-17", register = incident({}, { tasks = { { client = "kari", title = "Gå gjennom det som hendte 16.11.2026" } } }), proposes = {}, findings = {},
})

case("the day after it is told of", {
  routine = "incident", as_of = "2026-11-18", register = incident({}, { tasks = { { client = "kari", title = "Gå gjennom det som hendte 16.11.2026" } } }), proposes = {},
  findings = { { about = "kari", severity = "warning", message = "what happened on 16.11.2026 has not been followed up" } },
})

case("what was followed up is over", { routine = "incident", as_of = "2026-11-18", register = incident { followed_up = "2026-11-17" }, proposes = {}, findings = {} })

case("a dwelling that was damaged and nobody's doing is put in order", {
  routine = "incident",
  as_of = "2026-11-16",
  register = { havnes.base, { incidents = { { id = "i", dwelling = "flat", date = "2026-11-16", kind = "damage", severity = "medium" } } } },
  proposes = { { new = "task", title = "Gå gjennom det som hendte 16.11.2026 i Kaia 1", due = "2026-11-23" } },
})
