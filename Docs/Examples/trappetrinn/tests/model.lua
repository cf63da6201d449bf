-- The staircase: each step is earned, and one can fall (002:1346-1362).
local person = require "person"

local function outcome(name, register, indicators)
  case(name, { routine = "outcome", as_of = "2026-11-20", register = register, indicators = indicators })
end

local steady = { treated = "2025-01-01", lives_in = "training_flat", since = "2025-11-20", score = 6 }
local function but(changes)
  local values = {}
  for name, value in pairs(steady) do values[name] = value end
  for name, value in pairs(changes) do values[name] = value end
  return person(values)
end

outcome("who uses stands at the bottom, and the rules give no day", person { uses = true, wish = "ordinary" }, {
  own = { 0, 1 }, step = { 1, 1 }, shut_out = { 1, 1 }, condition = { 1, 1 }, months = { 0, 0 },
})
outcome("who has not been treated has half a year of treatment and a year of training before them", person(), { step = { 1, 1 }, months = { 18, 1 } })
outcome("who has been treated gets a training flat, and a year", person { treated = "2026-06-01" }, { step = { 1, 1 }, months = { 12, 1 } })
outcome("treatment that was interrupted is none", person { treated = "2026-06-01", ended_by = "interrupted" }, { months = { 18, 1 } })
outcome("treatment that ends today is not over", person { treated = "2026-11-20" }, { months = { 18, 1 } })
outcome("a year to the day, and six points: a home", person(steady), { own = { 1, 1 }, months = { 0, 1 }, lacking = 1 })
outcome("a day less is eleven months", but { since = "2025-11-21" }, { own = { 0, 1 }, months = { 1, 1 } })
outcome("half a year leaves half a year", but { since = "2026-05-20" }, { months = { 6, 1 } })
outcome("five points are too few, however long", but { since = "2020-01-01", score = 5 }, { own = { 0, 1 }, months = { 1, 1 } })
outcome("something grave within half a year begins the year again", but { trouble = "2026-05-20" }, { own = { 0, 1 }, months = { 12, 1 } })
outcome("before that it is forgotten", but { trouble = "2026-05-19" }, { own = { 1, 1 } })
outcome("small things are", but { trouble = "2026-11-01", severity = "low" }, { own = { 1, 1 } })
outcome("who uses in a training flat loses it, as Eva did (004:337)", but { uses = true }, { kept = { 0, 1 }, shut_out = { 1, 1 } })

case("a place in a low-threshold house, and nothing is presumed", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person { uses = true },
  proposes = { { new = "decision", kind = "temporary_accommodation", title = "Plass i lavterskelbolig", status = "draft", because = { en = "The model gives no day for a home of one's own.", nb = "Modellen gir ingen dag for egen bolig." } } },
})

case("a training flat on a condition", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person { treated = "2026-06-01" },
  proposes = { { new = "decision", kind = "allocation", title = "Treningsleilighet", because = { nn = "Eigen bustad om tidlegast 12 månader." } } },
})
