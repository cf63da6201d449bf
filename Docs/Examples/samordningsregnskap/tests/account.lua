-- The coordination account, figure by figure (000:700-760, 1840-2560).
local function services(client, count, values)
  local decisions = {}
  for place = 1, count do
    local decision = { client = client, kind = "home_nursing", title = "D", status = "in_force", decided = "2026-01-05" }
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
  people = 2, coordinator = { 0, 0 }, plan = { 0, 0 }, dwelling = { 0, 2 }, followed = { 0, 2 }, tossed = { 0, 2 }, waited = { 0, 0 }, held = { 0, 0 },
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

figures("a dwelling is suitable until somebody says that it is not; a lease that is over is none", {
  dwellings = { { id = "a", address = "A", kind = "ordinary", capacity = 2 }, { id = "b", address = "B", kind = "ordinary", capacity = 1, meets_standard = false } },
  tenancies = { { client = "kari", dwelling = "a", starts = "2026-01-01" }, { client = "ola", dwelling = "b", starts = "2026-01-01" }, { client = "gone", dwelling = "a", starts = "2026-01-01", ends = "2026-11-19" } },
}, { dwelling = { 1, 2 } })

figures("followed up at home", services("kari", 1, { kind = "follow_up_at_home" }), { followed = { 1, 2 } })

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

figures("an application has waited until it was decided, or until today; one that was withdrawn has not", {
  applications = {
    { client = "kari", kind = "service", received = "2026-10-01", status = "decided", decided = "2026-10-11" },
    { client = "ola", kind = "service", received = "2026-11-10", status = "received" },
    { client = "ola", kind = "service", received = "2026-01-10", status = "withdrawn" },
  },
}, { waited = { 20, 2 } })

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
