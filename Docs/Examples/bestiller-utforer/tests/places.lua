-- The committee, the queue, who fits, and who moves on (001:2036-2041, 2187-2321).
local fossby = require "fossby"

local house = {
  dwellings = {
    { id = "a", address = "Fossen 1", kind = "shared_staffed", capacity = 1, cluster = "fossen", unit = "house" },
    { id = "b", address = "Fossen 2", kind = "shared_staffed", capacity = 1, cluster = "fossen", unit = "house" },
    { id = "alone", address = "Bakken 3", kind = "ordinary", capacity = 1 },
  },
}

local function queue(...)
  local register = { queue_entries = {} }
  for place, entry in ipairs { ... } do
    entry.kind, entry.registered = "place", entry.registered or "2026-10-01"
    register.queue_entries[place] = entry
  end
  return register
end

local kari, ola = { id = "q-k", client = "kari" }, { id = "q-o", client = "ola" }
local function vacant(dwelling, from) return { vacancies = { { id = "v", dwelling = dwelling, available_from = from or "2026-11-16" } } } end
local function lives(client, dwelling, more)
  local tenancy = { client = client, dwelling = dwelling, starts = "2024-01-01" }
  for name, value in pairs(more or {}) do tenancy[name] = value end
  return { tenancies = { tenancy } }
end

case("the committee meets four weeks after the last time, while somebody waits", {
  routine = "priority_committee",
  as_of = "2026-11-20",
  register = fossby.with(house, queue(kari), vacant "alone", { meetings = { { group = "priority", status = "held", date = "2026-11-03" } } }),
  proposes = { { new = "meeting", group = "priority", date = "2026-12-01", agenda = { "Ledige plasser: 1", "På venteliste: 1" }, because = { en = "1 wait for a place, 1 places are vacant." } } },
})

case("at once when it is late, or has never met", {
  routine = "priority_committee", as_of = "2026-11-20", register = fossby.with(queue(kari)), proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("late is today", {
  routine = "priority_committee",
  as_of = "2026-11-20",
  register = fossby.with(queue(kari), { meetings = { { group = "priority", status = "held", date = "2026-09-01" } } }),
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("nobody waits, nobody meets; and one call is enough", {
  routine = "priority_committee", as_of = "2026-11-20", register = fossby.with(), proposes = {},
})

case("one call is enough", {
  routine = "priority_committee",
  as_of = "2026-11-20",
  register = fossby.with(queue(kari), { meetings = { { group = "priority", status = "called", date = "2026-11-20" } } }),
  proposes = {},
})

case("the first in the queue is offered the place", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue({ id = "q-k", client = "kari", priority = 2 }, { id = "q-o", client = "ola", priority = 1 }), vacant "alone"),
  proposes = {
    { new = "offer", client = "ola", dwelling = "alone", vacancy = "v", queue_entry = "q-o", group = "priority", date = "2026-11-20", answer_by = "2026-11-27", status = "offered" },
    { change = "queue_entry", id = "q-o", status = "offered" },
    { change = "vacancy", id = "v", status = "offered" },
  },
  findings = {},
})

case("without a priority whoever has waited longest", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue(kari, { id = "q-o", client = "ola", registered = "2026-09-01" }), vacant "alone"),
  proposes = { { new = "offer", client = "ola" }, { change = "queue_entry", id = "q-o" }, { change = "vacancy", id = "v" } },
})

case("on the same day in the order of their numbers", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue(ola, kari), vacant "alone"),
  proposes = { { new = "offer", client = "kari" }, { change = "queue_entry", id = "q-k" }, { change = "vacancy", id = "v" } },
})

case("who would live too differently is passed over, and it says why", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue({ id = "q-o", client = "ola", priority = 1 }, { id = "q-k", client = "kari", priority = 2 }), vacant "b",
    { clients = { { id = "eva", active_use = false } } }, lives("eva", "a")),
  proposes = {
    { new = "offer", client = "kari", passed_over = { "q-o" }, reason = "de som bor der nå, og den som søker, lever for ulikt" },
    { change = "queue_entry", id = "q-k" }, { change = "vacancy", id = "v" },
  },
  findings = {},
})

case("where nobody has noted who uses, nobody says that they are different", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue({ id = "q-o", client = "ola" }), vacant "b", { clients = { { id = "eva" } } }, lives("eva", "a")),
  proposes = { { new = "offer", client = "ola" }, { change = "queue_entry" , id = "q-o" }, { change = "vacancy", id = "v" } },
  findings = {},
})

local steps = { dwellings = {
  { id = "r", address = "Lia 1", kind = "rehabilitation", capacity = 1 }, { id = "s", address = "Lia 3", kind = "colocated_staffed", capacity = 1 },
} }
local function next_step() return { queue_entries = { { id = "q-k", client = "kari", kind = "colocated_staffed", registered = "2026-01-01" }, { id = "q-o", client = "ola", kind = "place", registered = "2026-02-01" } } } end

case("who waits for the next step is not sent back to the one before", {
  routine = "vacant_places", as_of = "2026-11-20", register = fossby.with(steps, next_step(), vacant "r"),
  proposes = { { new = "offer", client = "ola", passed_over = {} }, { change = "queue_entry", id = "q-o" }, { change = "vacancy", id = "v" } },
})

case("and is offered it when it is vacant", {
  routine = "vacant_places", as_of = "2026-11-20", register = fossby.with(steps, next_step(), vacant "s"),
  proposes = { { new = "offer", client = "kari" }, { change = "queue_entry", id = "q-k" }, { change = "vacancy", id = "v" } },
})

case("nobody fits, nobody is offered", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue(kari), vacant "b", lives("ola", "a")),
  proposes = {},
})

case("a place that has stood empty four weeks while somebody waits is told of", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = fossby.with(house, queue(kari), vacant("alone", "2026-10-23")),
  findings = { { about = "v", severity = "warning", message = "has stood empty since 23.10.2026 while somebody waits" } },
})

case("a day less is not", {
  routine = "vacant_places", as_of = "2026-11-20", register = fossby.with(house, queue(kari), vacant("alone", "2026-10-24")), findings = {},
})

case("a place that is free tomorrow is not vacant", {
  routine = "vacant_places", as_of = "2026-11-20", register = fossby.with(house, queue(kari), vacant("alone", "2026-11-21")), proposes = {},
})

local function rehabilitation(values, more)
  return fossby.with({ dwellings = { { id = "r", address = "Lia 1", kind = "rehabilitation", capacity = 1 }, { id = "o", address = "Lia 2", kind = "ordinary", capacity = 1 } } },
    lives("kari", "r", values), more)
end

case("a year to the day, and steady: on to the next step", {
  routine = "step_to_flat",
  as_of = "2026-11-20",
  register = rehabilitation { starts = "2025-11-20" },
  proposes = { { new = "queue_entry", client = "kari", kind = "colocated_staffed", registered = "2026-11-20", because = { en = "Has lived steadily since 20.11.2025 and is ready for a flat with a staff base." } } },
})

case("a day less is not a year", { routine = "step_to_flat", as_of = "2026-11-20", register = rehabilitation { starts = "2025-11-21" }, proposes = {} })
case("an ordinary flat is no step", { routine = "step_to_flat", as_of = "2026-11-20", register = rehabilitation { dwelling = "o" }, proposes = {} })
case("who has left is not put in the queue", { routine = "step_to_flat", as_of = "2026-11-20", register = rehabilitation { ends = "2026-11-19" }, proposes = {} })

case("something grave within the year waits", {
  routine = "step_to_flat",
  as_of = "2026-11-20",
  register = rehabilitation({}, { incidents = { { client = "kari", dwelling = "r", date = "2025-11-20", kind = "violence", severity = "high" } } }),
  proposes = {},
})

case("before that it does not, and small things never do", {
  routine = "step_to_flat",
  as_of = "2026-11-20",
  register = rehabilitation({}, { incidents = {
    { client = "kari", dwelling = "r", date = "2025-11-19", kind = "violence", severity = "high" },
    { client = "kari", dwelling = "r", date = "2026-10-19", kind = "disturbance", severity = "low" },
  } }),
  proposes = { { new = "queue_entry" } },
})

case("who stands in the queue stands there once", {
  routine = "step_to_flat", as_of = "2026-11-20", register = rehabilitation({}, queue { id = "q-k", client = "kari" }), proposes = {},
})

local rules = { dwellings = { { id = "a", address = "Fossen 1", kind = "shared", capacity = 1, unit = "house", house_rules = { "Ro etter 23", "Upåvirket i hagen" } } } }

case("whoever moves into shared housing goes through its rules with somebody, and agrees to them", {
  routine = "house_rules",
  as_of = "2026-11-20",
  register = fossby.with(rules, lives("kari", "a")),
  proposes = { { new = "task", client = "kari", title = "Gå gjennom husreglene sammen: Ro etter 23; Upåvirket i hagen", unit = "house", due = "2026-11-27" } },
})

local function agreed(kind, values)
  local it = { client = "kari", kind = kind, title = "H", parties = { "house" }, terms = { "Ro" }, starts = "2026-01-01" }
  for name, value in pairs(values or {}) do it[name] = value end
  return fossby.with(rules, lives("kari", "a"), { agreements = { it } })
end

case("what is agreed is agreed", { routine = "house_rules", as_of = "2026-11-20", register = agreed "house_rules", proposes = {} })
case("until it runs out", { routine = "house_rules", as_of = "2026-11-20", register = agreed("house_rules", { ends = "2026-11-19" }), proposes = { { new = "task" } } })
case("an agreement on follow-up is another thing, and hides nothing", { routine = "house_rules", as_of = "2026-11-20", register = agreed "follow_up", proposes = { { new = "task" } } })

case("nobody is asked twice", {
  routine = "house_rules",
  as_of = "2026-11-20",
  register = fossby.with(rules, lives("kari", "a"), { tasks = { { client = "kari", title = "Gå gjennom husreglene sammen: Ro etter 23; Upåvirket i hagen" } } }),
  proposes = {},
})

case("rent that has been unpaid: direct payment is offered, and it is theirs to say no", {
  routine = "house_rules",
  as_of = "2026-11-20",
  register = fossby.with(house, lives("kari", "alone", { id = "t" }), { tenancy_threats = { { client = "kari", tenancy = "t", kind = "unpaid_rent", raised = "2026-10-01" } } }),
  proposes = { { new = "task", client = "kari", title = "Tilby at husleia trekkes av ytelsen", due = "2026-11-27" } },
})

case("who pays so already, or was asked, is not asked", {
  routine = "house_rules",
  as_of = "2026-11-20",
  register = fossby.with(house, lives("kari", "alone", { id = "t", rent_paid_directly = true }), { tenancy_threats = { { client = "kari", tenancy = "t", kind = "unpaid_rent", raised = "2026-10-01" } } }),
  proposes = {},
})

case("a lease that is over, or not begun, has no rules", {
  routine = "house_rules", as_of = "2026-11-20", register = fossby.with(rules, lives("kari", "a", { ends = "2026-11-19" })), proposes = {},
})

case("and one that begins tomorrow not yet", {
  routine = "house_rules", as_of = "2026-11-20", register = fossby.with(rules, lives("kari", "a", { starts = "2026-11-21" })), proposes = {},
})

local function offered(status, entry, vacancy)
  return fossby.with({
    dwellings = { { id = "a", address = "A", kind = "shared", capacity = 1 }, { id = "b", address = "B", kind = "shared", capacity = 1 } },
    vacancies = { { id = "v", dwelling = "a", available_from = "2026-11-01", status = vacancy or "offered" } },
    queue_entries = {
      { id = "q", client = "kari", kind = "place", registered = "2026-01-01", status = entry or "offered" },
      { id = "q2", client = "ola", kind = "place", registered = "2026-02-01", status = "waiting" },
    },
    offers = { { client = "kari", dwelling = "a", vacancy = "v", queue_entry = "q", date = "2026-11-10", status = status } },
  })
end

case("who says no keeps the place in the queue, and the dwelling is for the next", {
  routine = "declined_offer",
  as_of = "2026-11-20",
  register = offered "declined",
  proposes = {
    { change = "queue_entry", id = "q", status = "waiting", because = { en = "Whoever says no to one place has not said no to a home." } },
    { change = "vacancy", id = "v", status = "open" },
  },
})

case("who has not answered is waited for", { routine = "declined_offer", as_of = "2026-11-20", register = offered "offered", proposes = {} })
case("what is put right is right", { routine = "declined_offer", as_of = "2026-11-20", register = offered("declined", "waiting", "open"), proposes = {} })

case("the dwelling that somebody said no to is offered to the next, and that is why", {
  routine = "vacant_places",
  as_of = "2026-11-20",
  register = offered("declined", "waiting", "open"),
  proposes = { { new = "offer", client = "ola", passed_over = { "q" }, reason = "har takket nei til denne plassen" }, { change = "queue_entry", id = "q2" }, { change = "vacancy", id = "v" } },
})
