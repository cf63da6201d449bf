-- A counsellor and a therapist for each, follow-up that is presumed and never a condition, and new
-- chances without end (000:2940-2965, 3020, 3085-3097). Kari is made up.
local town = require "town"

local function service(values)
  local decision = { id = "d", client = "kari", kind = "day_activity", title = "D", status = "in_force", decided = "2026-01-05", unit = "resource" }
  for name, value in pairs(values or {}) do decision[name] = value end
  return { decisions = { decision } }
end

case("whoever has services from the resource service is offered a counsellor", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, service()),
  proposes = { { new = "task", client = "kari", title = "Tilby ruskonsulent", unit = "resource", due = "2026-12-04" } },
})

case("also when another decides and the resource service delivers", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, service { unit = "office", provider = "resource" }),
  proposes = { { new = "task" } },
})

case("services from others give no offer", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, service { unit = "nav" }),
  proposes = {},
})

case("who has a counsellor is not asked", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, service { kind = "substance_counselling" }),
  proposes = {},
})

case("who said no is asked again after a year, to the day", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, {
    tasks = { { client = "kari", title = "Tilby ruskonsulent", status = "dropped", opened = "2025-11-20" } },
    decisions = service().decisions,
  }),
  proposes = { { new = "task" } },
})

case("and not a day earlier", {
  routine = "substance_counsellor",
  as_of = "2026-11-20",
  register = town.kari({}, {
    tasks = { { client = "kari", title = "Tilby ruskonsulent", status = "dropped", opened = "2025-11-21" } },
    decisions = service().decisions,
  }),
  proposes = {},
})

case("at 17 to the day the young team offers a therapist", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari { born = "2009-11-20", active_use = true },
  proposes = { { new = "task", client = "kari", title = "Tilby miljøterapeut", unit = "young", due = "2026-11-27" } },
})

case("a day before 17 nobody does", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari { born = "2009-11-21", active_use = true },
  proposes = {},
})

case("without a day of birth nothing is certain", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = { town.base, { clients = { { id = "kari", active_use = true } } } },
  proposes = {},
})

case("at 25 to the day it is the other team", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari { born = "2001-11-20", active_use = true },
  proposes = { { new = "task", unit = "adult" } },
})

case("the day before, it is still the young one", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari { born = "2001-11-21", active_use = true },
  proposes = { { new = "task", unit = "young" } },
})

case("who was asked, or has one, is left alone", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari({ active_use = true }, { tasks = { { client = "kari", title = "Tilby miljøterapeut", status = "dropped" } } }),
  proposes = {},
})

case("who has one from the adult team keeps it", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = town.kari({ active_use = true }, service { kind = "environmental_therapy", provider = "adult" }),
  proposes = {},
})

local function therapy(born, more)
  return town.kari({ born = born, active_use = true }, {
    decisions = service({ kind = "environmental_therapy", provider = "young" }).decisions, handovers = more,
  })
end

case("a year before 25 the hand-over is planned: both teams are there three months before and three after", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = therapy "2002-11-20",
  proposes = {
    { new = "handover", client = "kari", from_unit = "young", to_unit = "adult", cause = "age", starts = "2027-08-20", ends = "2028-02-20", status = "planned" },
  },
})

case("a day earlier is too early", { routine = "environmental_therapist", as_of = "2026-11-20", register = therapy "2002-11-21", proposes = {} })

case("close by it begins today", {
  routine = "environmental_therapist", as_of = "2026-11-20", register = therapy "2001-12-01", proposes = { { new = "handover", starts = "2026-11-20", ends = "2027-03-01" } },
})

case("somebody who turned 25 unnoticed is handed over from today, for three months", {
  routine = "environmental_therapist", as_of = "2026-11-20", register = therapy "2001-10-01", proposes = { { new = "handover", starts = "2026-11-20", ends = "2027-02-20" } },
})

case("nobody is handed over twice", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = therapy("2002-02-01", { { client = "kari", from_unit = "young", to_unit = "adult", cause = "age", starts = "2026-11-01" } }),
  proposes = {},
})

case("the hand-over at 18 is not the one at 25", {
  routine = "environmental_therapist",
  as_of = "2026-11-20",
  register = therapy("2002-02-01", { { client = "kari", from_unit = "child", to_unit = "young", cause = "age", starts = "2019-11-01", status = "done" } }),
  proposes = { { new = "handover", from_unit = "young" } },
})

case("whoever has a concurrent disorder has the offer too, and who has neither has not", {
  routine = "environmental_therapist", as_of = "2026-11-20", register = town.kari { rop = true }, proposes = { { new = "task", title = "Tilby miljøterapeut", unit = "adult" } },
})
case("neither", { routine = "environmental_therapist", as_of = "2026-11-20", register = town.kari { rop = false, active_use = false }, proposes = {} })

local function child(born, more, values)
  local kari = { born = born, unit = "child" }
  for name, value in pairs(values or {}) do kari[name] = value end
  return town.kari(kari, more)
end

case("a year before 18 child welfare says what is mastered and what goes with it, and the hand-over is planned", {
  routine = "turns_18",
  as_of = "2026-11-20",
  register = child "2009-11-20",
  proposes = {
    { new = "handover", client = "kari", from_unit = "child", to_unit = "office", cause = "age", starts = "2027-08-20", ends = "2028-02-20", status = "planned" },
    { new = "task", client = "kari", title = "Overgang ved 18 år: hva mestres, og hvilke ressurser følger med?", unit = "child", due = "2027-08-20" },
  },
  findings = {},
})

case("to the young team when there is a substance problem", {
  routine = "turns_18", as_of = "2026-11-20", register = child("2009-11-20", nil, { rop = true }), proposes = { { new = "handover", to_unit = "young" }, { new = "task" } },
})

case("a day earlier is too early", { routine = "turns_18", as_of = "2026-11-20", register = child "2009-11-21", proposes = {}, findings = {} })

case("two days before is late, and told of", {
  routine = "turns_18",
  as_of = "2026-11-20",
  register = child "2008-11-22",
  proposes = { { new = "handover", starts = "2026-11-20", ends = "2027-02-22" }, { new = "task", due = "2026-11-20" } },
  findings = { { about = "kari", severity = "warning", message = "turns 18 on 22.11.2026 and nobody takes over from child welfare" } },
})

case("one whom child welfare serves by a decision is theirs too", {
  routine = "turns_18",
  as_of = "2026-11-20",
  register = child("2009-11-20", service { kind = "follow_up_at_home", provider = "child" }, { unit = "nav" }),
  proposes = { { new = "handover", from_unit = "child" }, { new = "task", unit = "child" } },
})

case("what is planned is planned", {
  routine = "turns_18",
  as_of = "2026-11-20",
  register = child("2008-11-22", { handovers = { { client = "kari", from_unit = "child", to_unit = "young", cause = "age", starts = "2026-08-20" } } }),
  proposes = {},
  findings = {},
})

case("another team's young are not handed over at 18, nor anybody without a day of birth", { routine = "turns_18", as_of = "2026-11-20", register = town.kari({ born = "2009-11-20", unit = "nav" }), proposes = {} })
case("without a day of birth nothing is certain", { routine = "turns_18", as_of = "2026-11-20", register = { town.base, { clients = { { id = "kari", unit = "child" } } } }, proposes = {} })
case("who was grown up long ago is not the matter of child welfare's hand-over", { routine = "turns_18", as_of = "2026-11-20", register = child "1990-01-01", proposes = {}, findings = {} })

local function allocation(values, more)
  local decision = { id = "d", client = "kari", kind = "allocation", title = "Storgata 1", unit = "office" }
  for name, value in pairs(values) do decision[name] = value end
  local register = { decisions = { decision } }
  for name, records in pairs(more or {}) do register[name] = records end
  return town.kari({}, register)
end

case("a draft says that follow-up is presumed, and the letter that it is voluntary", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation { status = "draft", decided = "2026-11-20" },
  proposes = {
    { change = "decision", id = "d", presumes = { "follow_up_at_home" }, because = { en = "The allocation presumes follow-up; it makes no condition of it." } },
    { new = "document", decision = "d", client = "kari", kind = "decision_letter", letter = "tildeling", law = "fvl-27" },
  },
})

case("the time to complain is counted from the day that the letter bears", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation { status = "draft", decided = "2026-11-10" },
  proposes = { { change = "decision", id = "d" }, { new = "document", date = "2026-11-10", letter = "tildeling_vedtatt_foer" } },
})

case("a draft without a day has a letter of the day it was written", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation { status = "draft" },
  proposes = { { change = "decision", id = "d" }, { new = "document", date = "2026-11-20", letter = "tildeling" } },
})

case("a draft that says so already is left as it is", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation { status = "draft", presumes = { "follow_up_at_home" } },
  proposes = {},
})

local presumed = { status = "in_force", decided = "2026-10-23", presumes = { "follow_up_at_home" } }

case("four weeks on, nobody has offered what was presumed", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation(presumed),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "follow-up is presumed and was never offered" } },
})

case("a day earlier there is still time", {
  routine = "presumed_follow_up",
  as_of = "2026-11-19",
  register = allocation(presumed),
  proposes = {},
  findings = {},
})

case("a visit is an offer", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation(presumed, { visits = { { client = "kari", kind = "follow_up", date = "2026-11-01", status = "missed" } } }),
  proposes = {},
  findings = {},
})

local function other_times(more)
  case("one that was called off is no offer, nor is one from before, nor a service that ended long ago", {
    routine = "presumed_follow_up", as_of = "2026-11-20", register = allocation(presumed, more), proposes = {}, findings = { { about = "kari" } },
  })
end

other_times { visits = { { client = "kari", kind = "follow_up", date = "2026-11-01", status = "cancelled" } } }
other_times { visits = { { client = "kari", kind = "follow_up", date = "2026-10-22", status = "done" } } }
other_times { decisions = {
  { id = "d", client = "kari", kind = "allocation", title = "Storgata 1", unit = "office", status = "in_force", decided = "2026-10-23", presumes = { "follow_up_at_home" } },
  { client = "kari", kind = "follow_up_at_home", title = "B", unit = "office", status = "ended", decided = "2015-01-01" },
} }

case("who said no has been asked", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation(presumed, {
    dwellings = { { id = "home", address = "Storgata 1", kind = "ordinary", capacity = 1 } },
    tenancies = { { client = "kari", dwelling = "home", decision = "d", starts = "2026-11-01", follow_up = "none" } },
  }),
  proposes = {},
  findings = {},
})

case("an allocation that presumes nothing is a lease and no more", {
  routine = "presumed_follow_up",
  as_of = "2026-11-20",
  register = allocation { status = "in_force", decided = "2026-01-05" },
  proposes = {},
  findings = {},
})

local function lost(values, more)
  local tenancy = { client = "kari", dwelling = "home", starts = "2024-01-01", ends = "2026-11-19", ended_by = "evicted" }
  for name, value in pairs(values or {}) do tenancy[name] = value end
  return town.kari({}, {
    dwellings = { { id = "home", address = "Storgata 1", kind = "ordinary", capacity = 2 }, { id = "new", address = "Lia 2", kind = "small_house", capacity = 1 } },
    tenancies = { tenancy, more and more.tenancy },
    queue_entries = more and more.queue,
  })
end

case("whoever was put out stands in the queue the day after", {
  routine = "new_chance",
  as_of = "2026-11-20",
  register = lost(),
  proposes = {
    {
      new = "queue_entry", client = "kari", kind = "dwelling", registered = "2026-11-20", status = "waiting",
      because = {
        nb = "Leieforholdet tok slutt 19.11.2026; alle får en ny sjanse.",
        nn = "Leigeforholdet tok slutt 19.11.2026; alle får ein ny sjanse.",
        en = "The tenancy ended on 19.11.2026; everybody gets a new chance.",
      },
    },
  },
})

case("on its last day a lease has not ended", {
  routine = "new_chance", as_of = "2026-11-20", register = lost { ends = "2026-11-20" }, proposes = {},
})

case("who bought a home needs no chance", {
  routine = "new_chance", as_of = "2026-11-20", register = lost { ended_by = "bought" }, proposes = {},
})

case("who has another home, or stands in the queue, is not added", {
  routine = "new_chance",
  as_of = "2026-11-20",
  register = lost({ ends = "2026-10-01" }, { tenancy = { client = "kari", dwelling = "new", starts = "2026-10-02" } }),
  proposes = {},
})

case("who waits already waits once", {
  routine = "new_chance",
  as_of = "2026-11-20",
  register = lost({}, { queue = { { client = "kari", kind = "dwelling", registered = "2026-11-01" } } }),
  proposes = {},
})

case("who is no longer followed up does not come back by themselves", {
  routine = "new_chance",
  as_of = "2026-11-20",
  register = {
    town.base,
    {
      clients = { { id = "kari", status = "closed" } },
      dwellings = { { id = "home", address = "Storgata 1", kind = "ordinary", capacity = 1 } },
      tenancies = { { client = "kari", dwelling = "home", starts = "2024-01-01", ends = "2026-11-01", ended_by = "evicted" } },
    },
  },
  proposes = {},
})
