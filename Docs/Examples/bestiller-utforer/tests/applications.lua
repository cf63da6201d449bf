-- What an application must have, by which way it comes, and what the applicant hears.
local fossby = require "fossby"

local both = { "medical_certificate", "therapist_report" }

case("what lacks is asked for, and the application waits", {
  routine = "attachments",
  as_of = "2026-11-20",
  register = fossby.application { required_attachments = both, attachments = { "medical_certificate" } },
  proposes = {
    { change = "application", id = "a", status = "incomplete", because = { nb = "Det mangler 1 vedlegg.", nn = "Det manglar 1 vedlegg.", en = "1 attachments are missing." } },
    { new = "task", client = "kari", title = "Be om rapport fra behandler", worker = "anne", unit = "office", due = "2026-11-27", law = "fvl-11a" },
  },
})

case("two that lack are one letter", {
  routine = "attachments",
  as_of = "2026-11-20",
  register = fossby.application { required_attachments = both, status = "incomplete" },
  proposes = { { new = "task", title = "Be om legeerklæring og rapport fra behandler" } },
})

case("they are asked for once", {
  routine = "attachments",
  as_of = "2026-11-20",
  register = fossby.application({ required_attachments = both, status = "incomplete" },
    { tasks = { { client = "kari", title = "Be om legeerklæring og rapport fra behandler" } } }),
  proposes = {},
})

case("when all are there the application goes on", {
  routine = "attachments",
  as_of = "2026-11-20",
  register = fossby.application { required_attachments = both, attachments = both, status = "incomplete" },
  proposes = { { change = "application", id = "a", status = "under_assessment", because = { en = "All attachments are here." } } },
})

case("an application for a service wants none of this", {
  routine = "attachments", as_of = "2026-11-20", register = fossby.application { kind = "service", required_attachments = both }, proposes = {},
})

case("a week before the month is over a preliminary reply is written", {
  routine = "preliminary_reply",
  as_of = "2026-11-25",
  register = fossby.application(),
  proposes = { { new = "document", client = "kari", kind = "preliminary_reply", letter = "forelopig_svar", law = "fvl-11a" } },
  findings = {},
})

case("a day earlier there is still time", {
  routine = "preliminary_reply", as_of = "2026-11-24", register = fossby.application(), proposes = {}, findings = {},
})

case("on the last day it is not late", {
  routine = "preliminary_reply", as_of = "2026-12-02", register = fossby.application(), proposes = { { new = "document" } }, findings = {},
})

case("the day after it is", {
  routine = "preliminary_reply",
  as_of = "2026-12-03",
  register = fossby.application(),
  proposes = { { new = "document" } },
  findings = { { about = "a", severity = "warning", message = "a preliminary reply was due on 02.12.2026" } },
})

case("who has had one, or whose letter is written, gets no other", {
  routine = "preliminary_reply", as_of = "2026-11-25", register = fossby.application { preliminary_reply = "2026-11-20" }, proposes = {},
})

case("a letter that is written waits to be sent", {
  routine = "preliminary_reply",
  as_of = "2026-11-25",
  register = fossby.application({}, { documents = { { client = "kari", kind = "preliminary_reply", title = "F", date = "2026-11-24" } } }),
  proposes = {},
})

local function refused(more, values)
  local it = { id = "d", client = "kari", kind = "allocation", title = "plass i bofellesskap", status = "refused", decided = "2026-11-20", grounds = "Det er ingen ledig plass som passer for deg nå." }
  for name, value in pairs(values or {}) do it[name] = value end
  return fossby.with({ decisions = { it } }, more)
end

case("it says by what law, in words", {
  routine = "refusal",
  as_of = "2026-11-20",
  register = refused({}, { kind = "temporary_accommodation", title = "et sted å bo i natt", legal_basis = "sotjl-27", grounds = "Du kan bo hos søsteren din til mandag." }),
  proposes = { { new = "document", letter = "avslag_med_hjemmel" } },
})

case("a refusal says why, and until when one can complain", {
  routine = "refusal",
  as_of = "2026-11-20",
  register = refused(),
  proposes = { { new = "document", decision = "d", client = "kari", kind = "refusal", letter = "avslag", law = "fvl-27" } },
})

case("four weeks and Statsforvalteren for a service", {
  routine = "refusal", as_of = "2026-11-20",
  register = refused({}, { kind = "home_nursing", title = "hjemmesykepleie", legal_basis = "hol-3-2", grounds = "Du klarer dette selv nå.", unit = "office", responsible = "anne" }),
  proposes = { { new = "document", letter = "avslag_tjeneste" } },
})

case("the appeals body had another name before", {
  routine = "refusal", as_of = "2020-03-02",
  register = refused({}, { kind = "home_nursing", title = "hjemmesykepleie", decided = "2020-03-02", grounds = "Du klarer dette selv nå." }),
  proposes = { { new = "document", letter = "avslag_2020" } },
})

case("a day that nobody has looked up the law of gives no letter", {
  routine = "refusal", as_of = "2011-06-01",
  register = refused({}, { kind = "home_nursing", title = "hjemmesykepleie", decided = "2011-06-01" }),
  proposes = {},
  findings = { { code = "law.no_rule", severity = "error", message = "made on 2011-06-01" } },
})

case("one letter is enough", {
  routine = "refusal",
  as_of = "2026-11-20",
  register = refused { documents = { { client = "kari", decision = "d", kind = "refusal", title = "A", date = "2026-11-20" } } },
  proposes = {},
})

case("an application straight from a ward is sent to the regional coordinator", {
  routine = "hospital_applications",
  as_of = "2026-11-20", -- a Friday
  register = fossby.application { sent_by = "ward" },
  proposes = { { new = "message", client = "kari", to_unit = "region", kind = "order", legal_basis = "fvl-13b", due = "2026-11-24", because = { en = "The application came straight from Post 2, past the regional coordinator." } } },
})

local dps = { units = { { id = "dps", name = "DPS, døgnpost", kind = "dps", is_external = true }, { id = "clinic", name = "Klinikken", kind = "specialist_health_service", is_external = true } } }

for _, unit in ipairs { "dps", "clinic" } do
  case("so is one from any other part of the specialist services", {
    routine = "hospital_applications", as_of = "2026-11-20", register = fossby.application({ sent_by = unit }, dps), proposes = { { new = "message", to_unit = "region" } },
  })
end

local function in_a_ward(ends) return { housing_periods = { { client = "kari", kind = "ward", place = "Post 2", starts = "2026-09-01", ends = ends } } } end

case("and one that whoever is in a ward has sent alone", {
  routine = "hospital_applications", as_of = "2026-11-20", register = fossby.application({}, in_a_ward()),
  proposes = { { new = "message", to_unit = "region", because = { en = "The person is in a ward, and the application came past the regional coordinator." } } },
})

case("who came home yesterday is at home", { routine = "hospital_applications", as_of = "2026-11-20", register = fossby.application({}, in_a_ward "2026-11-19"), proposes = {} })

case("one that has passed, one from elsewhere and one that was sent already are left", {
  routine = "hospital_applications",
  as_of = "2026-11-20",
  register = fossby.with {
    applications = {
      { client = "kari", kind = "place", received = "2026-11-02", sent_by = "ward", ext = { passed_coordinator = "2026-11-05" } },
      { client = "kari", kind = "place", received = "2026-11-02", sent_by = "house" },
      { client = "kari", kind = "place", received = "2026-11-02" },
    },
  },
  proposes = {},
})

case("it is sent once", {
  routine = "hospital_applications",
  as_of = "2026-11-20",
  register = fossby.application({ sent_by = "ward" }, { messages = { { client = "kari", kind = "order", to_unit = "region", subject = "S", legal_basis = "fvl-13b" } } }),
  proposes = {},
})
