-- The coordination account, figure by figure (000:700-760, 1840-2560).
local kinds = { "home_nursing", "practical_help", "day_activity" }

local function services(client, count, values)
  local decisions = {}
  for place = 1, count do
    local decision = { client = client, kind = kinds[place], title = "D", status = "in_force", decided = "2026-01-05" }
    for name, value in pairs(values or {}) do decision[name] = value end
    decisions[place] = decision
  end
  return { decisions = decisions }
end

local base = {
  units = { { id = "care" }, { id = "nav" } },
  workers = { { id = "anne" } },
  clients = { { id = "kari" }, { id = "ola" }, { id = "gone", status = "closed" } },
}

local function figures(name, register, indicators)
  case(name, { routine = "account", as_of = "2026-11-20", register = { base, register }, indicators = indicators })
end

figures("nobody has anything yet", {}, {
  people = 2, coordinator = { 0, 0 }, plan = { 0, 0 }, dwelling = { 0, 2 }, unchecked = { 0, 2 }, decided = { 0, 2 }, followed = { 0, 2 },
  tossed = { 0, 2 }, waited = { 0, 0 }, waiting = { 0, 0 }, held = { 0, 0 },
})

case("two services want a coordinator and a plan; one does not", {
  routine = "account",
  as_of = "2026-11-20",
  register = { base, services("kari", 2), services("ola", 1), {
    coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01" }, { client = "ola", worker = "anne", starts = "2026-01-01" } },
    individual_plans = { { client = "kari", status = "offered" }, { client = "ola", status = "active", made = "2026-01-01" } },
  } },
  indicators = { coordinator = { 1, 1 }, plan = { 0, 1 } },
})

figures("a plan that holds counts", {
  decisions = services("kari", 2).decisions, individual_plans = { { client = "kari", status = "active", made = "2026-01-01" } },
}, { plan = { 1, 1 }, coordinator = { 0, 1 } })

figures("a home, money and a loan are no services, a combined decision is its parts, and two decisions on one service are one", {
  decisions = {
    services("kari", 1, { id = "d" }).decisions[1], services("kari", 1, { id = "e" }).decisions[1],
    services("kari", 1, { kind = "allocation" }).decisions[1], services("kari", 1, { kind = "start_loan" }).decisions[1],
    services("kari", 1, { kind = "financial_support" }).decisions[1], services("kari", 1, { kind = "temporary_accommodation" }).decisions[1],
    services("kari", 1, { kind = "combined", parts = { "d", "e" } }).decisions[1],
  },
}, { coordinator = { 0, 0 }, plan = { 0, 0 } })

figures("a dwelling is suitable when somebody has looked and said so; a lease that is over is none", {
  dwellings = { { id = "a", address = "A", kind = "ordinary", capacity = 2, meets_standard = true }, { id = "b", address = "B", kind = "ordinary", capacity = 1, meets_standard = false } },
  tenancies = { { client = "kari", dwelling = "a", starts = "2026-01-01" }, { client = "ola", dwelling = "b", starts = "2026-01-01" }, { client = "gone", dwelling = "a", starts = "2026-01-01", ends = "2026-11-19" } },
}, { dwelling = { 1, 2 } })

figures("where nobody has looked, nobody can say that it is suitable", {
  dwellings = { { id = "a", address = "A", kind = "ordinary", capacity = 1 } }, tenancies = { { client = "kari", dwelling = "a", starts = "2026-01-01" } },
}, { dwelling = { 0, 2 }, unchecked = { 1, 2 } })

local function follow_up(more)
  local register = { decisions = { services("kari", 1, { id = "d", kind = "follow_up_at_home" }).decisions[1] } }
  for name, records in pairs(more or {}) do register[name] = records end
  return register
end

figures("a decision on follow-up at home is a promise", follow_up(), { decided = { 1, 2 }, followed = { 0, 2 } })
figures("hours that were delivered are follow-up", follow_up { deliveries = { { decision = "d", week = "2026-11-09", hours = 2 } } }, { followed = { 1, 2 } })
figures("none were", follow_up { deliveries = { { decision = "d", week = "2026-11-09", hours = 0 } } }, { followed = { 0, 2 } })
figures("so is a visit that was held, with a decision or without", { visits = { { client = "kari", kind = "follow_up", date = "2026-10-23", status = "done" } } }, { followed = { 1, 2 }, decided = { 0, 2 } })
figures("not one five weeks ago, or that is planned", {
  visits = { { client = "kari", kind = "follow_up", date = "2026-10-22", status = "done" }, { client = "ola", kind = "follow_up", date = "2026-11-19", status = "planned" } },
}, { followed = { 0, 2 } })

local function refusals(...)
  local decisions = {}
  for place, unit in ipairs { ... } do
    decisions[place] = services("kari", 1, { status = "refused", unit = unit, decided = "2025-11-20", grounds = "Nei." }).decisions[1]
  end
  return { decisions = decisions }
end

figures("refused by two units within the year is tossed", refusals("care", "nav"), { tossed = { 1, 2 } })
figures("by the same unit twice is not", refusals("care", "care"), { tossed = { 0, 2 } })

case("a year and a day ago is not", {
  routine = "account", as_of = "2026-11-21", register = { base, refusals("care", "nav") }, indicators = { tossed = { 0, 2 } },
})

local function dispute(unit, raised, values)
  local it = { client = "kari", unit = unit, about = "ownership", raised = raised, status = "open" }
  for name, value in pairs(values or {}) do it[name] = value end
  return it
end

figures("two units that say the case is not theirs is tossed, where one office decides everything too", {
  disputes = { dispute("care", "2026-11-01"), dispute("nav", "2026-11-02", { about = "payment" }) },
}, { tossed = { 1, 2 } })
figures("one that refuses and one that disputes", {
  decisions = refusals("care").decisions, disputes = { dispute("nav", "2026-11-02") },
}, { tossed = { 1, 2 } })
figures("one unit is not two, and to disagree on method is not to refuse", {
  disputes = { dispute("care", "2026-11-01"), dispute("care", "2026-11-02"), dispute("nav", "2026-11-02", { about = "method" }) },
}, { tossed = { 0, 2 } })
figures("what is still open counts, however old, and what was decided before the period does not", {
  disputes = { dispute("care", "2024-01-01"), dispute("nav", "2025-01-01", { status = "decided", decided = "2025-11-19", outcome = "nav" }) },
}, { tossed = { 0, 2 } })
figures("decided within it does", {
  disputes = { dispute("care", "2024-01-01"), dispute("nav", "2025-01-01", { status = "decided", decided = "2025-11-20", outcome = "nav" }) },
}, { tossed = { 1, 2 } })
figures("refused a loan and a dwelling is not tossed", {
  decisions = {
    services("kari", 1, { kind = "start_loan", status = "refused", unit = "nav", decided = "2026-05-01", grounds = "Nei." }).decisions[1],
    services("kari", 1, { kind = "allocation", status = "refused", unit = "care", decided = "2026-05-01", grounds = "Nei." }).decisions[1],
  },
}, { tossed = { 0, 2 } })

figures("answers of the last twelve months have a time that they took; who still waits is counted apart", {
  applications = {
    { client = "kari", kind = "service", received = "2026-10-01", status = "decided", decided = "2026-10-11" },
    { client = "kari", kind = "service", received = "2025-11-10", status = "decided", decided = "2025-11-20" },
    { client = "kari", kind = "service", received = "2015-01-01", status = "decided", decided = "2015-12-31" },
    { client = "ola", kind = "service", received = "2026-11-10", status = "received" },
    { client = "ola", kind = "service", received = "2026-01-10", status = "withdrawn" },
  },
}, { waited = { 20, 2 }, waiting = { 10, 1 } })

figures("a meeting that was called off in 2019 is not this year's", {
  groups = { { id = "g", name = "G", kind = "coordination" } },
  meetings = { { group = "g", date = "2019-11-01", status = "cancelled" }, { group = "g", date = "2025-11-20", status = "held" } },
}, { held = { 1, 1 } })

figures("a meeting that has passed was held or was not; one today may still be", {
  groups = { { id = "g", name = "G", kind = "coordination" } },
  meetings = {
    { group = "g", date = "2026-11-01", status = "held" }, { group = "g", date = "2026-11-10", status = "cancelled" },
    { group = "g", date = "2026-11-19", status = "called" }, { group = "g", date = "2026-11-20", status = "called" },
  },
}, { held = { 1, 3 } })

local function traits(register) return propose { routine = "account", as_of = "2026-11-20", register = register }.traits end
local function inhabitants(count) return traits { populations = { { inhabitants = count, counted = "2026-07-01" } } }.size.en end

expect(inhabitants(4999) == "1: under 5,000", "under 5,000 is small")
expect(inhabitants(5000) == "2: 5,000–10,000", "5,000 is in the middle")
expect(inhabitants(10000) == "2: 5,000–10,000", "and so is 10,000")
expect(inhabitants(10001) == "3: over 10,000", "one more is large")
expect(traits({}).period.nb == "20.11.2025–20.11.2026", "the account has a period")
expect(traits({}).size.nb == "ukjent", "nobody has counted")
expect(traits({}).unit.en == "without a unit", "no coordinating unit")
expect(traits({ units = { { kind = "coordinating_unit" } } }).unit.nn == "med eining", "a coordinating unit")

case("a count of thirteen months to the day is old", {
  routine = "kept",
  as_of = "2026-11-20",
  register = { populations = { { inhabitants = 1, counted = "2025-10-20" } } },
  proposes = { { new = "task", title = "Før inn folketallet", opened = "2026-11-20", due = "2026-12-04" } },
  findings = { { severity = "warning", message = "the population is missing or old" } },
})

case("a day less is not", { routine = "kept", as_of = "2026-11-20", register = { populations = { { inhabitants = 1, counted = "2025-10-21" } } }, proposes = {}, findings = {} })
case("somebody has been asked", { routine = "kept", as_of = "2026-11-20", register = { tasks = { { title = "Før inn folketallet" } } }, proposes = {}, findings = {} })
