-- Every application to one office, every decision made there (000:2912), one door for the
-- hospital's many voices, and an order that follows from a total assessment (000:2975-2992).
local town = require "town"

local function application(unit)
  return { applications = { { id = "a", client = "kari", kind = "dwelling", received = "2026-11-18", unit = unit } } }
end

case("an application that came to NAV is moved to the office", {
  routine = "one_office",
  as_of = "2026-11-20",
  register = town.kari({}, application "nav"),
  proposes = {
    {
      change = "application", id = "a", unit = "office",
      because = {
        nb = "Søknaden lå hos NAV; ett kontor tar imot alle søknader og gjør alle vedtak.",
        nn = "Søknaden låg hos NAV; eitt kontor tek imot alle søknader og gjer alle vedtak.",
      },
    },
  },
})

case("one that lies nowhere is the office's", {
  routine = "one_office",
  as_of = "2026-11-20",
  register = town.kari({}, application()),
  proposes = { { change = "application", id = "a", unit = "office", because = "Søknaden lå hos ingen; ett kontor tar imot alle søknader og gjør alle vedtak." } },
})

case("one that is there stays there", {
  routine = "one_office",
  as_of = "2026-11-20",
  register = town.kari({}, application "office"),
  proposes = {},
  findings = {},
})

case("without an office nothing works, and that is said", {
  routine = "one_office",
  as_of = "2026-11-20",
  register = { town.without "allocation_office", { clients = { { id = "kari" } } }, application() },
  proposes = {},
  findings = { { code = "lua.error", message = "the register has no allocation office" } },
})

local function assessed(unit, decisions)
  return town.kari({}, {
    applications = { { id = "a", client = "kari", kind = "dwelling", received = "2026-11-02", status = "under_assessment", unit = unit } },
    decisions = decisions,
  })
end

case("the office writes the draft of the decision", {
  routine = "draft_decision",
  as_of = "2026-11-20",
  register = assessed "office",
  proposes = {
    {
      new = "decision", client = "kari", application = "a", kind = "allocation", status = "draft", unit = "office",
      law = "fvl-23", because = { en = "The application came on 02.11.2026 and the office has assessed it." },
    },
  },
  findings = {},
})

case("a decision from another unit is refused", {
  routine = "draft_decision",
  as_of = "2026-11-20",
  register = assessed "nav",
  proposes = { { new = "decision", unit = "nav" } },
  findings = { { code = "rule.own.decided_by_office", severity = "error", message = "is not made by the allocation office" } },
})

case("one draft is enough", {
  routine = "draft_decision",
  as_of = "2026-11-20",
  register = assessed("office", { { client = "kari", application = "a", kind = "allocation", title = "T", status = "draft" } }),
  proposes = {},
})

local function notice(contacted, more)
  return town.kari({}, {
    discharge_notices = { { id = "n", client = "kari", unit = "ward", received = "2026-11-19", contacted = contacted } },
    messages = more,
  })
end

case("the others that the hospital called are told who has the case", {
  routine = "one_door",
  as_of = "2026-11-20", -- a Friday
  register = notice { "office", "nav", "young" },
  proposes = {
    {
      new = "message", client = "kari", to_unit = "nav", kind = "information", status = "draft",
      subject = "Henvendelsen fra sykehuset følges opp av tildelingskontoret", due = "2026-11-23", legal_basis = "fvl-13b",
    },
    { new = "message", to_unit = "young" },
  },
  findings = { { about = "n", severity = "warning", message = "has contacted 2 units beside the allocation office" } },
})

case("a body outside the municipality is told that the office has the case, and no more", {
  routine = "one_door",
  as_of = "2026-11-20",
  register = notice { "ward" },
  proposes = { { new = "message", to_unit = "ward", scope = { "contact" }, legal_basis = "fvl-13b" } },
})

case("they are told once, and the finding stays", {
  routine = "one_door",
  as_of = "2026-11-20",
  register = notice({ "nav" }, { { client = "kari", kind = "information", to_unit = "nav", subject = "S", status = "sent", sent = "2026-11-19" } }),
  proposes = {},
  findings = { { about = "n" } },
})

case("one door is as it should be", {
  routine = "one_door",
  as_of = "2026-11-20",
  register = notice { "office" },
  proposes = {},
  findings = {},
})

-- Three people whom the hospital wants home; the figures are the office's.
local function queue(figures, priorities)
  local register = { clients = {}, discharge_notices = {}, queue_entries = {} }
  for place, id in ipairs { "kari", "ola", "eva" } do
    register.clients[place] = { id = id, name = id }
    register.discharge_notices[place] = {
      id = "n-" .. id, client = id, unit = "ward", received = "2026-11-1" .. place,
      ext = figures[place] and { total_assessment = figures[place] } or nil,
    }
    register.queue_entries[place] = {
      id = "q-" .. id, client = id, kind = "dwelling", registered = "2026-11-01", priority = priorities[place],
    }
  end
  return { town.base, register }
end

case("whoever weighs most comes first", {
  routine = "total_assessment",
  as_of = "2026-11-20",
  register = queue({ 3, 9, 5 }, { 1, 2, 3 }),
  proposes = {
    { change = "queue_entry", id = "q-ola", priority = 1, because = { en = "A total assessment of 9 gives place 1." } },
    { change = "queue_entry", id = "q-eva", priority = 2, because = { nb = "Totalvurdering 5 gir plass 2." } },
    { change = "queue_entry", id = "q-kari", priority = 3, because = { nn = "Totalvurdering 3 gjev plass 3." } },
  },
  findings = {},
})

case("who weigh the same stand in the order in which the notices came; right places are left", {
  routine = "total_assessment",
  as_of = "2026-11-20",
  register = queue({ 5, 5, 5 }, { 1, 3, 2 }),
  proposes = {
    { change = "queue_entry", id = "q-ola", priority = 2 }, { change = "queue_entry", id = "q-eva", priority = 3 },
  },
})

case("the same figure and the same day: in the order of their numbers", {
  routine = "total_assessment",
  as_of = "2026-11-20",
  register = {
    town.base,
    {
      clients = { { id = "kari" }, { id = "ola" } },
      discharge_notices = {
        { id = "n-2", client = "kari", unit = "ward", received = "2026-11-10", ext = { total_assessment = 4 } },
        { id = "n-1", client = "ola", unit = "ward", received = "2026-11-10", ext = { total_assessment = 4 } },
      },
      queue_entries = {
        { id = "q-k", client = "kari", kind = "dwelling", registered = "2026-11-01" },
        { id = "q-o", client = "ola", kind = "dwelling", registered = "2026-11-01" },
      },
    },
  },
  proposes = { { change = "queue_entry", id = "q-o", priority = 1 }, { change = "queue_entry", id = "q-k", priority = 2 } },
})

case("who has no figure has no place, and that is said; who is not in the queue is left out", {
  routine = "total_assessment",
  as_of = "2026-11-20",
  register = {
    town.base,
    {
      clients = { { id = "kari" }, { id = "ola" } },
      discharge_notices = {
        { id = "n-1", client = "kari", unit = "ward", received = "2026-11-10" },
        { id = "n-2", client = "ola", unit = "ward", received = "2026-11-10", ext = { total_assessment = 4 } },
      },
    },
  },
  proposes = {},
  findings = { { about = "n-1", severity = "note", message = "has no total assessment" } },
})
