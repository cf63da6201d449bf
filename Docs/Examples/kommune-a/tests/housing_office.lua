-- The housing office allocates, follows up everybody who applies, and asks nobody to be sober
-- (000:2648-2735, 2695-2704).
local bustad = require "bustad"

local function queue(...)
  local register = { queue_entries = {} }
  for place, entry in ipairs { ... } do
    entry.kind, entry.registered = entry.kind or "dwelling", entry.registered or "2026-10-01"
    register.queue_entries[place] = entry
  end
  return register
end

local function vacant(dwelling) return { vacancies = { { id = "v", dwelling = dwelling, available_from = "2026-11-01" } } } end
local function kari(priority) return { id = "q-kari", client = "kari", priority = priority } end
local function ola(priority) return { id = "q-ola", client = "ola", priority = priority } end

case("the first in the queue is offered the dwelling, whatever else they do", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(kari(2), ola(1)), vacant "plain", { clients = { { id = "eva", active_use = true } } }),
  proposes = {
    {
      new = "offer", client = "ola", dwelling = "plain", vacancy = "v", queue_entry = "q-ola", group = "allocation", date = "2026-11-20", answer_by = "2026-11-27",
      because = { en = "The first in the queue whom the dwelling is for; abstinence is no condition." },
    },
    { change = "queue_entry", id = "q-ola", status = "offered" },
    { change = "vacancy", id = "v", status = "offered" },
  },
})

case("who uses is not passed over", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with({ clients = { { id = "eva", active_use = true } } }, queue({ id = "q-eva", client = "eva", priority = 1 }, ola(2)), vacant "plain"),
  proposes = { { new = "offer", client = "eva" }, { change = "queue_entry", id = "q-eva" }, { change = "vacancy", id = "v" } },
})

case("without priorities whoever has waited longest, then in the order of their numbers", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(kari(), { id = "q-ola", client = "ola", registered = "2026-09-30" }), vacant "plain"),
  proposes = { { new = "offer", client = "ola" }, { change = "queue_entry", id = "q-ola" }, { change = "vacancy", id = "v" } },
})

case("the same day: in the order of their numbers", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(ola(), kari()), vacant "plain"),
  proposes = { { new = "offer", client = "kari" }, { change = "queue_entry", id = "q-kari" }, { change = "vacancy", id = "v" } },
})

case("a ring-fenced dwelling passes over whoever it is not for, and says so", {
  routine = "allocation",
  as_of = "2026-11-20", -- the last day of the ring fence
  register = bustad.with(queue(ola(1), kari(2)), vacant "fenced"),
  proposes = {
    { new = "offer", client = "kari", passed_over = { "q-ola" }, reason = "bustaden er øyremerkt ei anna målgruppe" },
    { change = "queue_entry", id = "q-kari" }, { change = "vacancy", id = "v" },
  },
})

case("the day after it is for everybody", {
  routine = "allocation",
  as_of = "2026-11-21",
  register = bustad.with(queue(ola(1), kari(2)), vacant "fenced"),
  proposes = { { new = "offer", client = "ola" }, { change = "queue_entry", id = "q-ola" }, { change = "vacancy", id = "v" } },
})

case("one for the young is for neither, and nobody is offered it", {
  routine = "allocation", as_of = "2026-11-20", register = bustad.with(queue(ola(), kari()), vacant "young"), proposes = {},
})

local amina = { clients = { { id = "amina", unit = "refugees", born = "2003-05-01" } } }
local function for_amina(register)
  table.insert(register.queue_entries, { id = "q-amina", client = "amina", kind = "dwelling", registered = "2026-10-01", priority = 9 })
  return register
end

case("a refugee dwelling is for whom the refugee service follows up", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(amina, for_amina(queue(ola(1))), vacant "refugee"),
  proposes = {
    { new = "offer", client = "amina", passed_over = { "q-ola" }, reason = "ingen har notert at personen høyrer til målgruppa som bustaden er øyremerkt for" },
    { change = "queue_entry", id = "q-amina" }, { change = "vacancy", id = "v" },
  },
})

case("one for the young is for who is under 25", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(amina, for_amina(queue(ola(1))), vacant "young"),
  proposes = { { new = "offer", client = "amina", passed_over = { "q-ola" }, reason = "bustaden er øyremerkt ei anna målgruppe" }, { change = "queue_entry", id = "q-amina" }, { change = "vacancy", id = "v" } },
})

local uses = { clients = { { id = "eva", active_use = true } } }
local function eva(priority) return { id = "q-eva", client = "eva", priority = priority } end

case("two or three small houses together are no concentration, whoever lives in them", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(eva()), uses, bustad.in_tunet(2), vacant "s2"),
  proposes = { { new = "offer", client = "eva" }, { change = "queue_entry", id = "q-eva" }, { change = "vacancy", id = "v" } },
})

case("in a larger place half may use", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(eva()), uses, bustad.in_tunet(1, 2), vacant "s2"),
  proposes = { { new = "offer", client = "eva" }, { change = "queue_entry", id = "q-eva" }, { change = "vacancy", id = "v" } },
})

case("more than half is too many; somebody who does not use may live there", {
  routine = "allocation",
  as_of = "2026-11-20",
  register = bustad.with(queue(eva(1), ola(2)), uses, bustad.in_tunet(2, 1), vacant "s2"),
  proposes = {
    { new = "offer", client = "ola", passed_over = { "q-eva" }, reason = "for mange av dei som bur der, ville ha vore i aktiv rus" },
    { change = "queue_entry", id = "q-ola" }, { change = "vacancy", id = "v" },
  },
})

case("five together who all use are told of, once for the place", {
  routine = "spread", as_of = "2026-11-20", register = bustad.with(bustad.in_tunet(5)), proposes = {},
  findings = { { about = "s1", severity = "warning", message = "5 of the 5 who live in tunet are in active use" } },
})

case("it is the share that decides: five of ten are not", { routine = "spread", as_of = "2026-11-20", register = bustad.with(bustad.in_tunet(5, 5)), proposes = {}, findings = {} })
case("five of nine are", { routine = "spread", as_of = "2026-11-20", register = bustad.with(bustad.in_tunet(5, 4)), findings = { { about = "s1", severity = "warning" } } })
case("three are no concentration", { routine = "spread", as_of = "2026-11-20", register = bustad.with(bustad.in_tunet(3)), proposes = {}, findings = {} })

case("where nobody has noted who uses, nobody can say how the place is", {
  routine = "spread", as_of = "2026-11-20", register = bustad.with(bustad.in_tunet(1, 1, 3)), proposes = {},
  findings = { { about = "s1", severity = "note", message = "for 3 of the 5 who live in tunet nobody has noted whether they are in active use" } },
})

local function lease(dwelling, values, more)
  local tenancy = { id = "t", client = "ola", dwelling = dwelling, starts = "2024-01-01" }
  for name, value in pairs(values or {}) do tenancy[name] = value end
  return bustad.with({ tenancies = { tenancy } }, more)
end

case("a ring-fenced dwelling that is let to somebody else is told of", {
  routine = "ring_fenced", as_of = "2026-11-20", register = lease "fenced", proposes = {},
  findings = { { about = "fenced", severity = "warning", message = "is ring-fenced, and let outside its target group" } },
})

case("a refugee in a refugee dwelling is as it should be", {
  routine = "ring_fenced", as_of = "2026-11-20", register = lease("refugee", { client = "amina" }, amina), proposes = {}, findings = {},
})

case("of whom nobody has noted it, nobody says that they are outside", {
  routine = "ring_fenced", as_of = "2026-11-20", register = lease "refugee", proposes = {},
  findings = { { about = "refugee", severity = "note", message = "is ring-fenced, and nobody has noted whether the tenant is of its target group" } },
})

case("who is too old for one for the young is outside", {
  routine = "ring_fenced", as_of = "2026-11-20", register = lease "young", proposes = {}, findings = { { about = "young", severity = "warning" } },
})

local function group(word, client, more)
  local register = { clients = { client }, dwellings = { { id = "d", address = "D", kind = "ordinary", capacity = 1, target_groups = { word } } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return bustad.with(register, { tenancies = { { client = client.id, dwelling = "d", starts = "2024-01-01" } } })
end

for _, register in ipairs {
  group("elderly", { id = "e", born = "1959-11-20" }),
  group("disabled", { id = "e", unit = "help" }, { units = { { id = "help", kind = "disability_services" } } }),
  group("families", { id = "e" }, { contacts = { { client = "e", name = "Per", relation = "child" } } }),
} do
  case("an old person, a disabled one, a family: each in a dwelling for them", { routine = "ring_fenced", as_of = "2026-11-20", register = register, proposes = {}, findings = {} })
end

case("a day too young", {
  routine = "ring_fenced", as_of = "2026-11-20", register = group("elderly", { id = "e", born = "1959-11-21" }), proposes = {}, findings = { { about = "d", severity = "warning" } },
})

case("somebody with no child noted may have one", {
  routine = "ring_fenced", as_of = "2026-11-20", register = group("families", { id = "e" }), proposes = {}, findings = { { about = "d", severity = "note" } },
})

case("let to whom it is for", { routine = "ring_fenced", as_of = "2026-11-20", register = lease("fenced", { client = "kari" }), findings = {} , proposes = {} })
case("a lease that is over is forgotten", { routine = "ring_fenced", as_of = "2026-11-20", register = lease("fenced", { ends = "2026-11-19" }), findings = {}, proposes = {} })
case("an ordinary dwelling is for everybody", { routine = "ring_fenced", as_of = "2026-11-20", register = lease "plain", findings = {}, proposes = {} })

local function applied(received, more)
  return bustad.with({ applications = { { id = "a", client = "kari", kind = "dwelling", received = received } } }, more)
end

case("somebody speaks with whoever applies within two weeks, with a decision or without", {
  routine = "applicant",
  as_of = "2026-11-20",
  register = applied "2026-11-16",
  proposes = { { new = "task", client = "kari", title = "Snakk med søkjaren", unit = "office", due = "2026-11-30" } },
  findings = {},
})

case("two weeks to the day is in time", { routine = "applicant", as_of = "2026-11-20", register = applied "2026-11-06", proposes = { { new = "task", due = "2026-11-20" } }, findings = {} })

case("the day after is not", {
  routine = "applicant", as_of = "2026-11-20", register = applied "2026-11-05", proposes = { { new = "task", due = "2026-11-20" } },
  findings = { { about = "a", severity = "warning", message = "nobody has spoken with the applicant" } },
})

case("who has been visited, or spoken with, has been followed up", {
  routine = "applicant", as_of = "2026-11-20", register = applied("2026-11-05", { visits = { { client = "kari", date = "2026-11-05", status = "done" } } }), proposes = {}, findings = {},
})

local function visited(status, date) return applied("2026-11-05", { visits = { { client = "kari", date = date or "2026-11-10", status = status } } }) end

case("a visit that was cancelled, or that nobody opened for, is none", {
  routine = "applicant", as_of = "2026-11-20", register = visited "cancelled", proposes = { { new = "task" } }, findings = { { about = "a" } },
})
case("missed", { routine = "applicant", as_of = "2026-11-20", register = visited "missed", proposes = { { new = "task" } }, findings = { { about = "a" } } })

case("nor is one that was planned and never held", {
  routine = "applicant", as_of = "2026-11-20", register = visited "planned", proposes = { { new = "task" } }, findings = { { about = "a" } },
})

case("one that is to come is awaited, and late is late", {
  routine = "applicant", as_of = "2026-11-20", register = visited("planned", "2026-11-23"), proposes = {}, findings = { { about = "a" } },
})

case("spoken with", {
  routine = "applicant", as_of = "2026-11-20",
  register = applied("2026-11-05", { tasks = { { client = "kari", title = "Snakk med søkjaren", status = "done", due = "2026-11-10" } } }), proposes = {}, findings = {},
})

case("who has been asked to is not asked again, and late is late", {
  routine = "applicant", as_of = "2026-11-20",
  register = applied("2026-11-05", { tasks = { { client = "kari", title = "Snakk med søkjaren", due = "2026-11-19" } } }), proposes = {}, findings = { { about = "a" } },
})

case("three months before the renewal somebody asks whether she can buy", {
  routine = "renewal",
  as_of = "2026-11-20",
  register = lease("plain", { renewal = "2027-02-20" }),
  proposes = { { new = "task", client = "ola", title = "Fornying 20.02.2027: kan leigetakaren kjøpe?", unit = "office", due = "2027-01-11" } },
  findings = {},
})

case("a day earlier is too early", { routine = "renewal", as_of = "2026-11-20", register = lease("plain", { renewal = "2027-02-21" }), proposes = {} })
case("close by it is today", { routine = "renewal", as_of = "2026-11-20", register = lease("plain", { renewal = "2026-11-20" }), proposes = { { new = "task", due = "2026-11-20" } }, findings = {} })

case("one that was renewed without is told of", {
  routine = "renewal", as_of = "2026-11-20", register = lease("plain", { renewal = "2026-11-19" }), proposes = { { new = "task" } },
  findings = { { about = "t", severity = "warning", message = "the lease was renewed on 19.11.2026 without a review" } },
})

case("a review that was done is done", {
  routine = "renewal", as_of = "2026-11-20",
  register = lease("plain", { renewal = "2026-11-19" }, { tasks = { { client = "ola", title = "Fornying 19.11.2026: kan leigetakaren kjøpe?", status = "done" } } }),
  proposes = {}, findings = {},
})

case("a lease that is over, or has no renewal, is not renewed", { routine = "renewal", as_of = "2026-11-20", register = lease("plain", { renewal = "2026-12-01", ends = "2026-11-19" }), proposes = {} })
case("or has no renewal", { routine = "renewal", as_of = "2026-11-20", register = lease "plain", proposes = {} })

case("a move in two weeks: the dwelling is checked", {
  routine = "move_check",
  as_of = "2026-11-20",
  register = lease("plain", { starts = "2026-12-04" }),
  proposes = { { new = "task", title = "Innflyttingssjekk 4000", unit = "property", opened = "2026-11-20", due = "2026-12-04", because = { en = "The dwelling is to meet the minimum standard when somebody moves in." } } },
})

case("not earlier", { routine = "move_check", as_of = "2026-11-20", register = lease("plain", { starts = "2026-12-05" }), proposes = {} })
case("nor more than two weeks after", { routine = "move_check", as_of = "2026-11-20", register = lease("plain", { starts = "2026-11-05" }), proposes = {} })
case("two weeks after it is done today", { routine = "move_check", as_of = "2026-11-20", register = lease("plain", { starts = "2026-11-06" }), proposes = { { new = "task", due = "2026-11-20" } } })

case("a dwelling without an object number is known by its address", {
  routine = "move_check", as_of = "2026-11-20", register = lease("fenced", { ends = "2026-11-25" }), proposes = { { new = "task", title = "Utflyttingssjekk Lia 2", due = "2026-11-25" } },
})

case("a check that was made, or asked for, is enough", {
  routine = "move_check", as_of = "2026-11-20",
  register = lease("plain", { starts = "2026-11-16" }, { dwelling_checks = { { dwelling = "plain", tenancy = "t", kind = "move_in", date = "2026-11-16", meets_standard = true } } }),
  proposes = {}, findings = {},
})

case("or asked for", {
  routine = "move_check", as_of = "2026-11-20", register = lease("plain", { starts = "2026-11-16" }), answered = { { once = "move_in", record = "t", on = "2026-11-16" } }, proposes = {},
})

local function checked(values, tenancy)
  local it = { dwelling = "plain", tenancy = "t", kind = "move_in", date = "2024-01-01", meets_standard = false, defects = { "fukt", "lås" } }
  for name, value in pairs(values or {}) do it[name] = value end
  return lease("plain", tenancy, { dwelling_checks = { it } })
end

case("a dwelling that was handed over below the standard is told of", {
  routine = "move_check", as_of = "2026-11-20", register = checked(), proposes = {},
  findings = { { about = "plain", severity = "warning", message = "was handed over below the minimum standard: fukt, lås" } },
})

case("until it is remedied", { routine = "move_check", as_of = "2026-11-20", register = checked { remedied = "2024-02-01" }, findings = {}, proposes = {} })
case("or the tenant has left", { routine = "move_check", as_of = "2026-11-20", register = checked({}, { ends = "2026-10-01" }), findings = {}, proposes = {} })

case("what is below the standard is on a list, with its number and its notes", {
  routine = "below_standard",
  as_of = "2026-11-20",
  register = { { dwellings = { { id = "d", address = "D", kind = "ordinary", capacity = 1, meets_standard = false, object_number = "4242", condition = "Fukt i bad" } } } },
  proposes = { { new = "task", title = "Set i stand objekt 4242", opened = "2026-11-20", due = "2026-12-21" } },
  findings = { { about = "d", severity = "note", message = "object 4242: Fukt i bad" } },
})

case("without either it is known by what it is, and mended once", {
  routine = "below_standard",
  as_of = "2026-11-20",
  register = { { dwellings = { { id = "d", address = "D", kind = "ordinary", capacity = 1, meets_standard = false } }, tasks = { { title = "Set i stand objekt d" } } } },
  proposes = {},
  findings = { { about = "d", message = "object without a number: nobody has noted its condition" } },
})
