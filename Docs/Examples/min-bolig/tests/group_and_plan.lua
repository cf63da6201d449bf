-- The responsibility group and its four conditions, and the plan that is a reminder list
-- (004:540-585).
local home = require "home"

local function group(changes)
  local register = {
    groups = { { id = "g", name = "Ansvarsgruppe", kind = "responsibility", client = "kari", starts = "2026-01-01", composition_reviewed = "2026-09-01" } },
    memberships = { { id = "m", group = "g", worker = "anne", starts = "2026-01-01", has_mandate = true, ["function"] = "Bolig" } },
    group_goals = { { group = "g", title = "Beholde boligen", status = "agreed", agreed = "2026-02-01", agreed_by = { "m" } } },
    coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01", tasks = { "Ringe hver uke" } } },
    meetings = { { group = "g", status = "called", date = "2026-12-01" } },
  }
  for name, records in pairs(changes or {}) do register[name] = records end
  return home.kari(register)
end

case("a group in which all four conditions hold is left alone", {
  routine = "responsibility_group", as_of = "2026-11-20", register = group(), proposes = {}, findings = {},
})

case("goals that are only proposed are not agreed", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { group_goals = { { group = "g", title = "Beholde boligen" } } },
  proposes = {},
  findings = { { about = "g", severity = "warning", message = "no goals that all agree on" } },
})

case("six months to the day after the composition was reviewed it is time again", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { groups = { { id = "g", name = "A", kind = "responsibility", client = "kari", composition_reviewed = "2026-05-20" } } },
  proposes = {},
  findings = { { about = "g", message = "the composition has not been reviewed for long" } },
})

case("a day less is not", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { groups = { { id = "g", name = "A", kind = "responsibility", client = "kari", composition_reviewed = "2026-05-21" } } },
  proposes = {},
  findings = {},
})

case("a new group has half a year before its composition is reviewed", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { groups = { { id = "g", name = "A", kind = "responsibility", client = "kari", starts = "2026-05-21" } } },
  proposes = {},
  findings = {},
})

case("a member who may not decide, and has no function, is told of twice", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { group_goals = {
    { group = "g", title = "A", status = "agreed", agreed = "2026-02-01", agreed_by = { "m" } } },
    memberships = { { id = "m", group = "g", worker = "anne", starts = "2026-01-01" } } },
  proposes = {},
  findings = { { about = "m", message = "no mandate to decide" }, { about = "m", message = "no function in the group" } },
})

case("no coordinator, and one whose tasks nobody agreed on, are two different things", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { coordinator_assignments = {} },
  proposes = {},
  findings = { { about = "g", message = "the group has no coordinator" } },
})

case("a coordinator without tasks", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01" } } },
  proposes = {},
  findings = { { about = "g", message = "the coordinator's tasks are not agreed" } },
})

case("six weeks after the last meeting the group meets", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { meetings = { { group = "g", status = "held", date = "2026-11-11" } } },
  proposes = { { new = "meeting", group = "g", date = "2026-12-23", because = { nn = "Førre møte var 11.11.2026.", en = "The last meeting was on 11.11.2026." } } },
})

case("a group that has never met meets now, as does one that is late", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { meetings = {} },
  proposes = { { new = "meeting", date = "2026-11-20", because = { nb = "Gruppa har ikke møttes ennå." } } },
})

case("late is today", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = group { meetings = { { group = "g", status = "held", date = "2026-09-01" } } },
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("a group that has ended, or is nobody's, is not looked at", {
  routine = "responsibility_group",
  as_of = "2026-11-20",
  register = {
    home.base,
    { clients = { { id = "kari" } }, groups = {
      { id = "g", name = "A", kind = "responsibility", client = "kari", ends = "2026-11-19" },
      { id = "h", name = "B", kind = "responsibility" },
    } },
  },
  proposes = {},
  findings = {},
})

local function plan(values, more)
  local it = {
    id = "p", client = "kari", status = "active", made = "2026-01-10", updated = "2026-10-01", coordinator = "anne",
    municipal_part = "Bolig og oppfølging", specialist_part = "Medisin",
  }
  for name, value in pairs(values or {}) do it[name] = value or nil end
  local register = { individual_plans = { it } }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("a plan that is short, whole and fresh is left alone", {
  routine = "individual_plan", as_of = "2026-11-20", register = plan(), proposes = {}, findings = {},
})

case("three months to the day is old", {
  routine = "individual_plan",
  as_of = "2026-11-20",
  register = plan { updated = "2026-08-20" },
  proposes = {
    {
      new = "task", client = "kari", worker = "anne", due = "2026-12-04", law = "hol-7-1",
      because = { nb = "Planen ble sist oppdatert 20.08.2026.", en = "The plan was last updated on 20.08.2026." },
    },
  },
})

case("a day less is not", { routine = "individual_plan", as_of = "2026-11-20", register = plan { updated = "2026-08-21" }, proposes = {} })

case("one that was never updated counts from when it was made", {
  routine = "individual_plan",
  as_of = "2026-03-01",
  register = plan({ updated = false }),
  proposes = {},
})

case("a meeting that changed nothing in it makes it old", {
  routine = "individual_plan",
  as_of = "2026-11-20",
  register = plan({ group = "g" }, {
    groups = { { id = "g", name = "A", kind = "responsibility", client = "kari" } },
    meetings = { { group = "g", status = "held", date = "2026-11-02" } },
  }),
  proposes = { { new = "task", because = {
    nb = "Planen ble sist oppdatert 01.10.2026, før gruppa sist møttes.",
    nn = "Planen vart sist oppdatert 01.10.2026, før gruppa sist møttest.",
    en = "The plan was last updated on 01.10.2026, before the group last met.",
  } } },
})

case("nobody is asked twice", {
  routine = "individual_plan",
  as_of = "2026-11-20",
  register = plan({ updated = "2026-01-11" }, { tasks = { { client = "kari", title = "Gå gjennom individuell plan" } } }),
  proposes = {},
})

case("a plan must say what each side does", {
  routine = "individual_plan",
  as_of = "2026-11-20",
  register = plan { specialist_part = false },
  proposes = {},
  findings = { { about = "p", severity = "warning", message = "does not say what each side is responsible for" } },
})

local function measures(count)
  local register = { plan_goals = { { id = "goal", individual_plan = "p", title = "Bo" } }, plan_measures = {} }
  for place = 1, count do
    register.plan_measures[place] = { plan_goal = "goal", title = "Tiltak " .. place, by_client = true }
  end
  return register
end

case("twelve measures can be kept in view", {
  routine = "individual_plan", as_of = "2026-11-20", register = plan({}, measures(12)), proposes = {}, findings = {},
})

case("thirteen cannot", {
  routine = "individual_plan",
  as_of = "2026-11-20",
  register = plan({}, measures(13)),
  proposes = {},
  findings = { { about = "p", message = "13 measures are too many to keep in view" } },
})

local kinds = { "home_nursing", "practical_help" }

local function services(count, more)
  local register = { decisions = {} }
  for place = 1, count do
    register.decisions[place] = { client = "kari", kind = kinds[place], title = "D" .. place, status = "in_force", decided = "2026-01-05" }
  end
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("two services and no plan: one is offered", {
  routine = "no_plan",
  as_of = "2026-11-20",
  register = services(2),
  proposes = { { new = "task", client = "kari", title = "Tilby individuell plan", unit = "district", due = "2026-12-11", law = "hol-7-1" } },
})

case("one service is not composite", { routine = "no_plan", as_of = "2026-11-20", register = services(1), proposes = {} })

case("a home, money or a loan is no service, nor is a combined decision beside its parts", {
  routine = "no_plan",
  as_of = "2026-11-20",
  register = services(1, { decisions = {
    { id = "a", client = "kari", kind = "home_nursing", title = "A", status = "in_force", decided = "2026-01-05" },
    { id = "b", client = "kari", kind = "home_nursing", title = "B", status = "in_force", decided = "2026-02-05" },
    { client = "kari", kind = "combined", title = "C", status = "in_force", decided = "2026-03-05", parts = { "a", "b" } },
    { client = "kari", kind = "allocation", title = "D", status = "in_force", decided = "2026-01-05" },
    { client = "kari", kind = "financial_support", title = "E", status = "in_force", decided = "2026-01-05" },
  } }),
  proposes = {},
})

local function declined(values)
  local it = { client = "kari", status = "declined" }
  for name, value in pairs(values or {}) do it[name] = value end
  return services(2, { individual_plans = { it } })
end

case("who said no is asked again after a year", {
  routine = "no_plan", as_of = "2026-11-20", register = declined { made = "2025-11-20" },
  proposes = { { new = "task", title = "Tilby individuell plan", because = { en = "The person has several services and no individual plan; they said no on 20.11.2025, and are asked again." } } },
})
case("and not a day before", { routine = "no_plan", as_of = "2026-11-19", register = declined { made = "2025-11-20" }, proposes = {} })
case("or on the day that they agreed to", { routine = "no_plan", as_of = "2026-11-20", register = declined { made = "2026-06-01", review = "2026-11-20" }, proposes = { { new = "task" } } })
case("and not before that", { routine = "no_plan", as_of = "2026-11-19", register = declined { made = "2024-06-01", review = "2026-11-20" }, proposes = {} })
case("a no that nobody has dated is asked again", { routine = "no_plan", as_of = "2026-11-20", register = declined(), proposes = { { new = "task" } } })

case("an offer that was made this year is an answer awaited", {
  routine = "no_plan",
  as_of = "2026-11-20",
  register = services(2, { tasks = { { client = "kari", title = "Tilby individuell plan", status = "done", opened = "2025-11-21", due = "2025-12-12" } } }),
  proposes = {},
})

case("the offer is made once", {
  routine = "no_plan",
  as_of = "2026-11-20",
  register = services(2, { tasks = { { client = "kari", title = "Tilby individuell plan" } } }),
  proposes = {},
})

case("the reminder list of a plan with nothing in it yet", {
  routine = "reminder_list",
  as_of = "2026-11-20",
  register = plan({ coordinator = false }),
  proposes = { { new = "document", individual_plan = "p", client = "kari", kind = "plan", letter = "tom_huskeliste" } },
})

case("the reminder list says who, where and what by the next meeting", {
  routine = "reminder_list",
  as_of = "2026-11-20",
  register = plan({ group = "g" }, {
    groups = { { id = "g", name = "A", kind = "responsibility", client = "kari" } },
    memberships = {
      { group = "g", worker = "anne", starts = "2026-01-01", ["function"] = "Bolig og økonomi" },
      { group = "g", worker = "per", starts = "2026-01-01" },
    },
    meetings = { { group = "g", status = "called", date = "2026-12-01" } },
    plan_goals = { { id = "goal", individual_plan = "p", title = "Bo" }, { id = "past", individual_plan = "p", title = "Flytte", status = "reached" } },
    plan_measures = {
      { plan_goal = "goal", title = "Betale husleia", by_client = true, due = "2026-12-01" },
      { plan_goal = "goal", title = "Snakke med naboen", worker = "anne" },
      { plan_goal = "goal", title = "Finne en plass på dagsenteret", unit = "other" },
      { plan_goal = "goal", title = "Ferdig", worker = "anne", status = "done" },
    },
  }),
  proposes = { { new = "document", letter = "huskeliste", date = "2026-11-20", title = "Huskeliste" } },
})
