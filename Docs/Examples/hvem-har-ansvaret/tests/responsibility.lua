-- The national guideline's four recommendations (000:1805-1838), and somebody who cuts through
-- (000:2920-2930).
local solberg = require "solberg"

case("whoever visited first owns the case, and considers a plan", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari({ unit = "care" }, {
    visits = { { client = "kari", date = "2026-11-02", status = "done", worker = "per" } },
    applications = { { client = "kari", kind = "service", received = "2026-11-02", unit = "nav" } },
  }),
  proposes = {
    { new = "case_owner", client = "kari", unit = "mental", worker = "per", starts = "2026-11-20" },
    { new = "task", client = "kari", title = "Vurder individuell plan", unit = "mental", due = "2026-12-11", law = "hol-7-1" },
  },
  findings = {},
})

case("an application that came before the visit was the first meeting", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari({}, {
    visits = { { client = "kari", date = "2026-11-02", status = "done", worker = "per" } },
    applications = { { client = "kari", kind = "service", received = "2026-11-01", unit = "nav" } },
  }),
  proposes = { { new = "case_owner", unit = "nav", worker = "siv" }, { new = "task" } },
})

case("without either, the unit that has the person", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari({ unit = "care" }, { individual_plans = { { client = "kari", status = "declined" } } }),
  proposes = { { new = "case_owner", unit = "care" } },
})

case("nobody has met them: that is told of", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari(),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "nobody owns the case and nobody has met the person" } },
})

case("a unit with nobody in it can own nothing", {
  routine = "first_contact", as_of = "2026-11-20", register = solberg.kari { unit = "empty" }, proposes = {}, findings = { { about = "kari" } },
})

case("a case that is owned stays where it is", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari({ unit = "care" }, { case_owners = { { client = "kari", unit = "nav", worker = "siv", starts = "2026-11-20" } } }),
  proposes = {},
  findings = {},
})

case("an owner until yesterday is none", {
  routine = "first_contact",
  as_of = "2026-11-20",
  register = solberg.kari({ unit = "care" }, { case_owners = { { client = "kari", unit = "nav", worker = "siv", starts = "2026-01-01", ends = "2026-11-19" } } }),
  proposes = { { new = "case_owner" }, { new = "task" } },
})

local function rop(...)
  local decisions = {}
  for place, kind in ipairs { ... } do decisions[place] = solberg.decision { kind = kind } end
  return solberg.kari({ rop = true }, { decisions = decisions })
end

case("help for the mind alone leaves the other", {
  routine = "both_disorders", as_of = "2026-11-20", register = rop "home_nursing", proposes = {},
  findings = { { about = "kari", severity = "warning", message = "the substance-use disorder is not followed up" } },
})

case("and the other way about", {
  routine = "both_disorders", as_of = "2026-11-20", register = rop "substance_counselling", findings = { { about = "kari", message = "the mental disorder is not followed up" } },
})

case("both are as it should be", { routine = "both_disorders", as_of = "2026-11-20", register = rop("substance_follow_up", "mental_health_follow_up"), proposes = {}, findings = {} })
case("neither is another routine's matter, and money is neither", { routine = "both_disorders", as_of = "2026-11-20", register = rop "financial_support", findings = {} })

local function group(more)
  local register = { groups = { { id = "g", name = "Ansvarsgruppe", kind = "responsibility", client = "kari" } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return solberg.kari({}, register)
end

case("a unit with a service and no seat is asked who comes, and what they may decide", {
  routine = "others_bound",
  as_of = "2026-11-20",
  register = group {
    memberships = { { group = "g", worker = "per", starts = "2026-01-01" }, { group = "g", worker = "boss", starts = "2026-01-01" } },
    decisions = {
      solberg.decision { unit = "mental" }, solberg.decision { unit = "mental", provider = "care" }, solberg.decision { unit = "care", kind = "practical_help" },
      solberg.decision(),
    },
  },
  proposes = { { new = "task", group = "g", title = "Meld inn kven som møter, og kva dei kan avgjere: Heimetenesta", unit = "care", due = "2026-12-04" } },
  findings = {},
})

case("and not again while they think", {
  routine = "others_bound",
  as_of = "2026-11-20",
  register = group { decisions = { solberg.decision { unit = "care" } }, tasks = { { group = "g", title = "Meld inn kven som møter, og kva dei kan avgjere: Heimetenesta" } } },
  proposes = {},
})

case("another body is asked when the person has said yes to it; first the person is asked", {
  routine = "others_bound",
  as_of = "2026-11-20",
  register = group { decisions = { solberg.decision { provider = "dps", unit = "care" } } },
  proposes = { { new = "task", group = "g", title = "Spør om DPS kan vere med i ansvarsgruppa", due = "2026-12-04", because = { en = "Another body is at the table when the person consents to it." } } },
})

case("who has said yes", {
  routine = "others_bound",
  as_of = "2026-11-20",
  register = group {
    decisions = { solberg.decision { provider = "dps", unit = "care" } },
    consents = { { client = "kari", scope = { "plan" }, recipients = { "dps" }, purpose = "Ansvarsgruppe", given = "2026-01-01" } },
  },
  proposes = { { new = "task", group = "g", title = "Meld inn kven som møter, og kva dei kan avgjere: DPS", unit = "dps" } },
})

case("a unit with nobody to send is told of", {
  routine = "others_bound",
  as_of = "2026-11-20",
  register = group { decisions = { solberg.decision { unit = "empty" } } },
  proposes = {},
  findings = { { about = "empty", message = "provides a service and has nobody to send" } },
})

case("a group that is nobody's has nobody to bind", {
  routine = "others_bound", as_of = "2026-11-20", register = { solberg.base, { groups = { { name = "A", kind = "responsibility" } } } }, proposes = {},
})

local function dispute(values, more, client)
  local it = { id = "t", client = "kari", unit = "nav", about = "ownership", raised = "2026-11-06", status = "open" }
  for name, value in pairs(values or {}) do it[name] = value end
  local register = { disputes = { it } }
  for name, records in pairs(more or {}) do register[name] = records end
  return solberg.kari(client, register)
end

case("until it is settled, the owner follows up", {
  routine = "disagreement",
  as_of = "2026-11-09",
  register = dispute({}, { case_owners = { { client = "kari", unit = "mental", worker = "per", starts = "2026-01-01" } } }, { unit = "care" }),
  proposes = { { change = "dispute", id = "t", interim_unit = "mental", deadline = "2026-11-20", because = { en = "Psykisk helse follows up until it is settled; disagreement never leaves the person without." } } },
})

case("without an owner, the unit that has the person", {
  routine = "disagreement", as_of = "2026-11-09", register = dispute({ deadline = "2026-11-12" }, {}, { unit = "care" }), proposes = { { change = "dispute", id = "t", interim_unit = "care", deadline = "2026-11-12" } },
})

case("without that, whoever the dispute is with", {
  routine = "disagreement", as_of = "2026-11-09", register = dispute(), proposes = { { change = "dispute", id = "t", interim_unit = "nav" } },
})

case("on the last day it is still theirs to settle", {
  routine = "disagreement", as_of = "2026-11-20", register = dispute { interim_unit = "nav", deadline = "2026-11-20" }, proposes = {}, findings = {},
})

case("without a time limit nobody is pressed", {
  routine = "disagreement", as_of = "2026-11-20", register = dispute { interim_unit = "nav" }, proposes = {}, findings = {},
})

case("the day after, somebody cuts through", {
  routine = "disagreement",
  as_of = "2026-11-20", -- a Friday
  register = dispute { interim_unit = "nav", deadline = "2026-11-19" },
  proposes = {
    { change = "dispute", id = "t", decides = "boss" },
    { new = "task", client = "kari", title = "Avgjer kven som har ansvaret", worker = "boss", due = "2026-11-24" },
  },
  findings = { { about = "kari", severity = "warning", message = "who is responsible has been disputed since 06.11.2026" } },
})

case("who has been asked to, is not asked again, and it stays visible", {
  routine = "disagreement",
  as_of = "2026-11-20",
  register = dispute({ interim_unit = "nav", deadline = "2026-11-19", decides = "boss" }, { tasks = { { client = "kari", title = "Avgjer kven som har ansvaret", worker = "boss" } } }),
  proposes = {},
  findings = { { about = "kari" } },
})

case("nobody may cut through: the register lacks somebody", {
  routine = "disagreement",
  as_of = "2026-11-20",
  register = {
    { units = solberg.base.units, workers = { { id = "old", roles = { "cuts_through" }, ends = "2026-11-19" } }, clients = { { id = "kari" } } },
    { disputes = { { client = "kari", unit = "nav", about = "service", raised = "2026-11-01", interim_unit = "nav", deadline = "2026-11-19", status = "open" } } },
  },
  proposes = {},
  findings = { { code = "lua.error", message = "nobody in the register may cut through" } },
})

local function refusals(more, ...)
  local register = { decisions = {} }
  for place, unit in ipairs { ... } do
    register.decisions[place] = solberg.decision { status = "refused", unit = unit, decided = "2025-11-20", grounds = "Ikkje vår." }
  end
  for name, records in pairs(more or {}) do register[name] = records end
  return solberg.kari({}, register)
end

case("two units have said no within the year: somebody decides within five working days", {
  routine = "refusals",
  as_of = "2026-11-20",
  register = refusals(nil, "nav", "mental", "nav"),
  proposes = {
    { new = "dispute", client = "kari", unit = "nav", about = "ownership", raised = "2026-11-20", decides = "boss", deadline = "2026-11-27", reason = "Avvist av NAV, Psykisk helse", status = "open" },
    { new = "task", client = "kari", title = "Avgjer kven som har ansvaret", worker = "boss", due = "2026-11-27" },
  },
  findings = { { about = "kari", severity = "warning", message = "was refused by NAV, Psykisk helse within the year" } },
})

case("the same unit twice is one", { routine = "refusals", as_of = "2026-11-20", register = refusals(nil, "nav", "nav"), proposes = {}, findings = {} })
case("a year and a day ago is forgotten", { routine = "refusals", as_of = "2026-11-21", register = refusals(nil, "nav", "mental"), proposes = {}, findings = {} })

case("who is owned is visible still, and not escalated", {
  routine = "refusals",
  as_of = "2026-11-20",
  register = refusals({ case_owners = { { client = "kari", unit = "care", worker = "anne", starts = "2026-01-01" } } }, "nav", "mental"),
  proposes = {},
  findings = { { about = "kari" } },
})

case("nor is what is disputed already", {
  routine = "refusals",
  as_of = "2026-11-20",
  register = refusals({ disputes = { { client = "kari", unit = "nav", about = "ownership", raised = "2026-11-01", status = "open" } } }, "nav", "mental"),
  proposes = {},
  findings = { { about = "kari" } },
})

local function says_no(unit, raised, values)
  local it = { client = "kari", unit = unit, about = "service", raised = raised, status = "open" }
  for name, value in pairs(values or {}) do it[name] = value end
  return it
end

case("one office decides, and two units dispute: she is tossed all the same", {
  routine = "refusals",
  as_of = "2026-11-20",
  register = solberg.kari({}, { disputes = { says_no("nav", "2026-11-01"), says_no("mental", "2026-11-02", { about = "payment" }) } }),
  proposes = { { new = "dispute", unit = "mental", about = "ownership", decides = "boss", reason = "Avvist av NAV, Psykisk helse" }, { new = "task", worker = "boss" } },
  findings = { { about = "kari", message = "was refused by NAV, Psykisk helse within the year" } },
})

case("one that refuses and one that disputes are two", {
  routine = "refusals", as_of = "2026-11-20",
  register = refusals({ disputes = { says_no("mental", "2026-11-01", { about = "ownership" }) } }, "nav"), proposes = {}, findings = { { about = "kari" } },
})

case("to disagree on method is not to refuse, and what was settled long ago is forgotten", {
  routine = "refusals", as_of = "2026-11-20",
  register = refusals({ disputes = {
    says_no("mental", "2026-11-01", { about = "method" }), says_no("care", "2025-01-01", { status = "decided", decided = "2025-11-19", outcome = "nav" }),
  } }, "nav"),
  proposes = {}, findings = {},
})

case("a loan that was refused is no case that was refused", {
  routine = "refusals", as_of = "2026-11-20",
  register = refusals({ decisions = {
    solberg.decision { status = "refused", unit = "nav", kind = "start_loan", grounds = "Nei." }, solberg.decision { status = "refused", unit = "mental", grounds = "Nei." },
  } }),
  proposes = {}, findings = {},
})

local function psychosis(more, units)
  local register = { assessments = { { client = "kari", kind = "acute_psychosis", date = "2026-11-19" } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return units and { { clients = { { id = "kari" } } }, register } or solberg.kari({}, register)
end

case("acute psychosis: mental health care is asked at once, and not why", {
  routine = "acute_psychosis",
  as_of = "2026-11-20",
  register = psychosis(),
  proposes = { { new = "message", client = "kari", to_unit = "dps", kind = "order", due = "2026-11-21", status = "draft", legal_basis = "hpl-25" } },
  findings = {},
})

local yes = { id = "yes", client = "kari", scope = { "health" }, recipients = { "dps" }, purpose = "Behandling", given = "2026-01-01" }

case("who has said yes is shared by that", {
  routine = "acute_psychosis", as_of = "2026-11-20", register = psychosis { consents = { yes } },
  proposes = { { new = "message", to_unit = "dps", consent = "yes" } },
})

case("a yes that was taken back is none", {
  routine = "acute_psychosis", as_of = "2026-11-20",
  register = psychosis { consents = { { client = "kari", scope = { "health" }, recipients = { "dps" }, purpose = "B", given = "2026-01-01", withdrawn = "2026-06-01" } } },
  proposes = { { new = "message", to_unit = "dps", legal_basis = "hpl-25" } },
})

case("who objects is not shared: the draft says so, and nobody can send it without a weighty reason", {
  routine = "acute_psychosis", as_of = "2026-11-20", register = psychosis { objections = { { client = "kari", scope = { "health" }, raised = "2026-11-01" } } },
  proposes = { { new = "message", to_unit = "dps", legal_basis = "hpl-25", status = "draft" } },
  findings = { { code = "rule.objection", severity = "warning", message = "stops it" } },
})

case("an objection to something else is none", {
  routine = "acute_psychosis", as_of = "2026-11-20", register = psychosis { objections = { { client = "kari", scope = { "finances" }, raised = "2026-11-01" } } },
  proposes = { { new = "message", to_unit = "dps" } }, findings = {},
})

case("nor is one for something else", {
  routine = "acute_psychosis", as_of = "2026-11-20",
  register = psychosis { consents = { { client = "kari", scope = { "plan" }, recipients = { "dps" }, purpose = "P", given = "2026-01-01" } } },
  proposes = { { new = "message", to_unit = "dps", legal_basis = "hpl-25" } },
})

case("who has been admitted is where they should be", {
  routine = "acute_psychosis",
  as_of = "2026-11-20",
  register = psychosis { housing_periods = { { client = "kari", kind = "ward", place = "Post 2", starts = "2026-11-19" } } },
  proposes = {},
})

local function asked(due) return psychosis { messages = { { client = "kari", kind = "order", to_unit = "dps", subject = "T", due = due, legal_basis = "hpl-25" } } } end

case("an answer that has not come is told of", {
  routine = "acute_psychosis", as_of = "2026-11-22", register = asked "2026-11-21", proposes = {}, findings = { { about = "kari", severity = "warning", message = "has not answered since 19.11.2026" } },
})

case("on its day it may still come", { routine = "acute_psychosis", as_of = "2026-11-21", register = asked "2026-11-21", proposes = {}, findings = {} })
case("without a specialist service in the register nobody is asked", { routine = "acute_psychosis", as_of = "2026-11-20", register = psychosis(nil, true), proposes = {} })
