-- The lease's term: long enough to be a home, and asked about before it ends (002:790-796, 901-905).
local havnes = require "havnes"

local function term(years, values, more)
  local lease = { term_years = years }
  for name, value in pairs(values or {}) do lease[name] = value end
  return havnes.kari(lease, more)
end

case("a short term is told of, with what it must rest on", {
  routine = "lease_term", as_of = "2026-11-20", register = term(1), proposes = {},
  findings = { { about = "t", severity = "warning", message = "the term is shorter than the three years of husleieloven § 9-3; that needs § 11-1 or a just cause, given in writing" } },
})

case("three years is long enough", { routine = "lease_term", as_of = "2026-11-20", register = term(3), proposes = {}, findings = {} })
case("a lease without a term has none", { routine = "lease_term", as_of = "2026-11-20", register = havnes.kari {}, proposes = {}, findings = {} })
case("one that is over is over", { routine = "lease_term", as_of = "2026-11-20", register = term(1, { ends = "2026-11-19" }), proposes = {}, findings = {} })

case("three months before the term ends somebody asks what the tenant needs", {
  routine = "lease_term",
  as_of = "2026-11-20",
  register = term(3, { renewal = "2027-02-20" }),
  proposes = { { new = "task", client = "kari", title = "Leieavtalen går ut 20.02.2027: trenger leietakeren fortsatt boligen?", unit = "team", due = "2026-12-18" } },
})

case("not a day earlier", { routine = "lease_term", as_of = "2026-11-20", register = term(3, { renewal = "2027-02-21" }), proposes = {} })

case("once", {
  routine = "lease_term", as_of = "2026-11-20",
  register = term(3, { renewal = "2027-02-20" }), answered = { { once = "term 2027-02-20", record = "t", on = "2026-11-20" } }, proposes = {},
})
