-- All decisions that one person has are gathered into one (003:85-100). Kari is made up.
local function kari(decisions, more)
  for _, decision in ipairs(decisions) do
    decision.client = "kari"
    decision.status = decision.status or "in_force"
    decision.decided = decision.decided or "2026-01-05"
    decision.title = decision.title or decision.kind
  end
  return {
    {
      workers = { { id = "w-1", name = "Anne Vik" }, { id = "w-2", name = "Bjørn Li" } },
      clients = { { id = "kari", name = "Kari Storlien" } },
      decisions = decisions,
    },
    more,
  }
end

local function home_care(values)
  local decision = { id = "d-1", kind = "practical_help", hours_per_week = 4, responsible = "w-1" }
  for name, value in pairs(values or {}) do decision[name] = value end
  return decision
end

local function support(values)
  local decision = { id = "d-2", kind = "support_contact", hours_per_week = 6, responsible = "w-2" }
  for name, value in pairs(values or {}) do decision[name] = value end
  return decision
end

case("two decisions in force are combined; the one with most hours answers for the whole", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care(), support() },
  proposes = {
    {
      new = "decision",
      client = "kari",
      kind = "combined",
      status = "in_force",
      title = "Samlevedtak for 2 tjenester",
      parts = { "d-1", "d-2" },
      responsible = "w-2",
      decided = "2026-11-20",
      review = "2027-11-22", -- a year from today is a Saturday
      law = "fvl-23",
      because = {
        nb = "Personen har 2 vedtak som gjelder samtidig; ett samlevedtak gir oversikt.",
        nn = "Personen har 2 vedtak som gjeld samstundes; eitt samlevedtak gjev oversikt.",
        en = "The person has 2 decisions in force at once; one combined decision gives an overview.",
      },
    },
    {
      new = "document",
      client = "kari",
      decision = "#1",
      kind = "decision_letter",
      title = "Samlevedtak: dette har du nå",
      date = "2026-11-20",
      language = "nb",
      letter = "to_vedtak",
      law = "fvl-27",
      because = {
        nb = "Samlevedtaket gir innsyn for personen selv, i ett brev.",
        nn = "Samlevedtaket gjev personen sjølv innsyn, i eitt brev.",
        en = "The combined decision gives the person insight, in one letter.",
      },
    },
  },
  findings = {},
})

case("the letter says from whom, until when and by what law, as far as that is known", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari({
    home_care { title = "Hjemmesykepleie", unit = "u-1", ends = "2027-06-30", legal_basis = "hol-3-2", decided = "2026-03-02" },
    { id = "d-2", kind = "day_activity", title = "Praktisk bistand *med* vask" },
  }, { units = { { id = "u-1", name = "Hjemmetjenesten" } } }),
  proposes = { { new = "decision", responsible = "w-1" }, { new = "document", letter = "alt_kjent" } },
})

case("nobody is named when nobody answers for it", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { { id = "d-1", kind = "day_activity" }, { id = "d-2", kind = "support_contact" } },
  proposes = { { new = "decision" }, { new = "document", letter = "ingen_ansvarlig" } },
})

case("each decision in it has its own time and its own appeals body", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    { id = "d-1", kind = "home_nursing", title = "Hjemmesykepleie" }, { id = "d-2", kind = "allocation", title = "Kommunal bolig" },
    { id = "d-3", kind = "support_contact", title = "Støttekontakt" }, { id = "d-4", kind = "financial_support", title = "Støtte til husleie" },
  },
  proposes = { { new = "decision" }, { new = "document", letter = "ulike_frister" } },
})

case("a kind that no package has a rule for gives no letter, and that is said", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { { id = "d-1", kind = "walks" }, { id = "d-2", kind = "support_contact" } },
  proposes = {},
  findings = { { code = "law.no_rule", message = "no package says how one complains on a decision of the kind of decision 'd-1'" } },
})

case("one decision alone is not combined", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care() },
  proposes = {},
})

case("the care coordinator answers for the whole", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari({ home_care(), support() }, {
    coordinator_assignments = { { client = "kari", worker = "w-1", starts = "2026-01-01" } },
  }),
  proposes = { { new = "decision", responsible = "w-1" }, { new = "document" } },
})

case("without hours the first who answers for a part answers for the whole", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    { id = "d-1", kind = "day_activity", responsible = "w-1" },
    { id = "d-2", kind = "support_contact", responsible = "w-2" },
  },
  proposes = { { new = "decision", responsible = "w-1" }, { new = "document" } },
})

case("half an hour a week is more than none", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    { id = "d-1", kind = "day_activity", responsible = "w-1" },
    { id = "d-2", kind = "support_contact", responsible = "w-2", hours_per_week = 0.5 },
  },
  proposes = { { new = "decision", responsible = "w-2" }, { new = "document" } },
})

case("it is reviewed when the first of its parts is reviewed or ends", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care { review = "2027-03-01" }, support { ends = "2027-02-01" } },
  proposes = { { new = "decision", review = "2027-02-01" }, { new = "document" } },
})

case("a review before today is no review to come", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care { review = "2026-11-19" }, support { review = "2026-11-20" } },
  proposes = { { new = "decision", review = "2026-11-20" }, { new = "document" } },
})

case("a decision that ends within two weeks is left out, and the plan says why", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care(), support(), { id = "d-3", kind = "day_activity", ends = "2026-12-03" } },
  proposes = { { new = "decision", parts = { "d-1", "d-2" } }, { new = "document" } },
  findings = {
    { about = "d-3", message = "ikke med i samlevedtaket: vedtaket går ut 03.12.2026, om mindre enn to uker" },
  },
})

case("one that ends in two weeks to the day is gathered", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care(), support { ends = "2026-12-04" } },
  proposes = { { new = "decision", parts = { "d-1", "d-2" } }, { new = "document" } },
  findings = {},
})

case("a decision that is complained of, or is another body's, is left out", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    home_care(), support(),
    { id = "d-3", kind = "day_activity", complaint_pending = true },
    { id = "d-4", kind = "compulsory_care" },
  },
  proposes = { { new = "decision", parts = { "d-1", "d-2" } }, { new = "document" } },
  findings = {
    { about = "d-3", message = "ikkje med i samlevedtaket: ein klage på vedtaket er ikkje avgjord" },
    { about = "d-4", message = "the specialist health service's" },
  },
})

case("what is not in force yet, or no longer, is not gathered", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari { home_care(), support { starts = "2026-11-21" }, { id = "d-3", kind = "day_activity", status = "ended" } },
  proposes = {},
})

case("a combined decision that gathers the same is left as it is", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    home_care(), support(), { id = "d-9", kind = "combined", parts = { "d-2", "d-1" }, starts = "2026-02-01" },
  },
  proposes = {},
})

case("when the decisions are others, the combined one is replaced", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    home_care(), support(), { id = "d-3", kind = "day_activity" },
    { id = "d-9", kind = "combined", parts = { "d-1", "d-2" }, starts = "2026-02-01" },
  },
  proposes = {
    { change = "decision", id = "d-9", status = "superseded" },
    {
      new = "decision",
      parts = { "d-1", "d-2", "d-3" },
      supersedes = "d-9",
      because = {
        nb = "Vedtakene er ikke de samme som da samlevedtaket ble gjort; nå gjelder 3 vedtak.",
        nn = "Vedtaka er ikkje dei same som då samlevedtaket vart gjort; no gjeld 3 vedtak.",
        en = "The decisions are not those that were combined; 3 are in force now.",
      },
    },
    { new = "document" },
  },
})

case("the same number of other decisions is not the same", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = kari {
    home_care(), support(), { id = "d-3", kind = "day_activity", status = "ended" },
    { id = "d-9", kind = "combined", parts = { "d-1", "d-3" }, starts = "2026-02-01" },
  },
  proposes = { { change = "decision", id = "d-9" }, { new = "decision", parts = { "d-1", "d-2" } }, { new = "document" } },
})

case("somebody who is no longer followed up gets none", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = {
    clients = { { id = "kari", name = "Kari Storlien", status = "closed" } },
    decisions = {
      { client = "kari", kind = "practical_help", title = "A", status = "in_force", decided = "2026-01-05" },
      { client = "kari", kind = "day_activity", title = "B", status = "in_force", decided = "2026-01-05" },
    },
  },
  proposes = {},
})

local plan = propose { routine = "samlevedtak", as_of = "2026-11-20", register = {} }
expect(plan.due[1] == "decision.in_force" and plan.due[2] == "decision.ended", "it belongs to decisions that come into force or end")
expect(
  plan.title.nb == "Samlevedtak" and plan.title.nn == "Samlevedtak" and plan.title.en == "Combined decision",
  "its title is in three languages"
)

case("the letter is in the language of the one who reads it", {
  routine = "samlevedtak",
  as_of = "2026-11-20",
  register = {
    {
      clients = {
        { id = "nina", name = "Nina Li", language = "nn" },
        { id = "evan", name = "Evan Hill", language = "en" },
      },
      decisions = {
        { id = "d-1", client = "nina", title = "Heimesjukepleie", kind = "home_nursing", status = "in_force", decided = "2026-01-05", hours_per_week = 4 },
        { id = "d-2", client = "nina", title = "Støttekontakt", kind = "support_contact", status = "in_force", decided = "2026-01-05" },
        { id = "d-3", client = "evan", title = "Hjemmesykepleie", kind = "home_nursing", status = "in_force", decided = "2026-01-05", hours_per_week = 4 },
        { id = "d-4", client = "evan", title = "Støttekontakt", kind = "support_contact", status = "in_force", decided = "2026-01-05" },
      },
    },
  },
  proposes = {
    { new = "decision", client = "evan" },
    { new = "document", client = "evan", language = "en", title = "Combined decision: this is what you have", letter = "to_vedtak_engelsk" },
    { new = "decision", client = "nina" },
    { new = "document", client = "nina", language = "nn", title = "Samlevedtak: dette har du no", letter = "to_vedtak_nynorsk" },
  },
})
