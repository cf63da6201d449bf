-- Away and back: the home is kept, the answer is fast, and there is somewhere to go (002:1291-1332).
local havnes = require "havnes"

local function away(kind, ends, lease, more)
  local register = { housing_periods = { { client = "kari", kind = kind, place = "Klinikken", starts = "2026-11-02", ends = ends } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return havnes.kari(lease, register)
end

case("the home is kept for half a year while she is in treatment", {
  routine = "kept_during_treatment",
  as_of = "2026-11-20",
  register = away("ward", nil, {}),
  proposes = { { change = "tenancy", id = "t", held_until = "2027-05-03", because = { en = "Nobody is to lose their home because they accept treatment." } } }, -- the 2nd is a Sunday
  findings = {},
})

case("it is written down once", { routine = "kept_during_treatment", as_of = "2026-11-20", register = away("prison", nil, { held_until = "2027-01-01" }), proposes = {} })

case("a home that was lost meanwhile is told of", {
  routine = "kept_during_treatment",
  as_of = "2026-11-20",
  register = away("ward", nil, { ends = "2026-11-19" }),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "the home was lost during the stay" } },
})

case("who had no home lost none", { routine = "kept_during_treatment", as_of = "2026-11-20", register = away("ward"), proposes = {}, findings = {} })
case("nor who left it before", { routine = "kept_during_treatment", as_of = "2026-11-20", register = away("ward", nil, { ends = "2026-11-01" }), findings = {} })
case("a stay that is over is not looked at", { routine = "kept_during_treatment", as_of = "2026-11-20", register = away("ward", "2026-11-19", {}), proposes = {} })

case("eight weeks before the stay ends there is a place to go, and a letter", {
  routine = "transitional_housing",
  as_of = "2026-11-20",
  register = away("prison", "2027-01-15"),
  proposes = {
    { new = "decision", client = "kari", kind = "housing_help", status = "draft", unit = "team", starts = "2027-01-15", review = "2027-04-15", legal_basis = "boligsosialloven-6", law = "boligsosialloven-6" },
    { new = "document", decision = "#1", client = "kari", letter = "overgangsbolig" },
  },
})

case("a day earlier is too early", { routine = "transitional_housing", as_of = "2026-11-20", register = away("prison", "2027-01-16"), proposes = {} })
case("a stay without an end has no day to be ready for", { routine = "transitional_housing", as_of = "2026-11-20", register = away "ward", proposes = {} })
case("one that is over is too late", { routine = "transitional_housing", as_of = "2026-11-20", register = away("ward", "2026-11-19"), proposes = {} })
case("who has a home goes home", { routine = "transitional_housing", as_of = "2026-11-20", register = away("ward", "2026-12-01", {}), proposes = {} })

case("one decision is enough", {
  routine = "transitional_housing",
  as_of = "2026-11-20",
  register = away("ward", "2026-12-01", nil, { decisions = { { client = "kari", kind = "housing_help", title = "O", status = "draft" } } }),
  proposes = {},
})

local function wish(day, tasks) return havnes.kari(nil, { tasks = tasks }, { ext = { wants_change = day } }) end

case("somebody wants something to change: an answer in three days", {
  routine = "fast_answer",
  as_of = "2026-11-17",
  register = wish "2026-11-17",
  proposes = { { new = "task", client = "kari", kind = "motivation", unit = "team", due = "2026-11-20", because = { en = "The wish came on 17.11.2026; motivation is short-lived." } } },
  findings = {},
})

case("on the last day it is not late", { routine = "fast_answer", as_of = "2026-11-20", register = wish "2026-11-17", findings = {} })

case("the day after it is, and is to be done today", {
  routine = "fast_answer",
  as_of = "2026-11-20",
  register = wish "2026-11-16",
  proposes = { { new = "task", due = "2026-11-20" } },
  findings = { { about = "kari", severity = "warning", message = "said on 16.11.2026 that something should change" } },
})

case("nobody is asked twice, and late stays late", {
  routine = "fast_answer",
  as_of = "2026-11-20",
  register = wish("2026-11-16", { { client = "kari", kind = "motivation", title = "S", due = "2026-11-19" } }),
  proposes = {},
  findings = { { about = "kari" } },
})

case("an answer is an answer", {
  routine = "fast_answer",
  as_of = "2026-11-20",
  register = wish("2026-11-16", { { client = "kari", kind = "motivation", title = "S", status = "done", due = "2026-11-19" } }),
  proposes = {},
  findings = {},
})

case("an answer to an earlier wish is none to this one", {
  routine = "fast_answer",
  as_of = "2026-11-20",
  register = wish("2026-11-16", { { client = "kari", kind = "motivation", title = "S", status = "done", due = "2026-11-15" } }),
  proposes = { { new = "task" } },
})

case("who wants nothing is not bothered", { routine = "fast_answer", as_of = "2026-11-20", register = havnes.kari(), proposes = {} })
