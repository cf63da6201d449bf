-- From the ward: the need defined together, an order in broad terms, and a look again after three
-- months (001:2600-2640, 4370-4405).
local fossby = require "fossby"

local function notice(values, more)
  local it = { id = "n", client = "kari", unit = "ward", received = "2026-11-19" }
  for name, value in pairs(values or {}) do it[name] = value end
  return fossby.with({ discharge_notices = { it } }, more)
end

case("the office meets the ward and drafts a decision that is round", {
  routine = "discharge_order",
  as_of = "2026-11-20",
  register = notice { ready = "2026-12-01" },
  proposes = {
    { new = "task", client = "kari", title = "Møte med Post 2 om hva som trengs hjemme", unit = "office", due = "2026-11-25" },
    {
      new = "decision", client = "kari", kind = "follow_up_at_home", status = "draft", unit = "office", starts = "2026-12-01",
      hours_least = 5, hours_most = 35, review = "2027-03-01", legal_basis = "hol-3-2", law = "hol-3-2",
    },
  },
})

case("without a day the service begins today", {
  routine = "discharge_order", as_of = "2026-11-20", register = notice(), proposes = { { new = "task" }, { new = "decision", starts = "2026-11-20", review = "2027-02-22" } },
})

local function home(staff_base)
  return {
    dwellings = { { id = "flat", address = "Fossen 2", kind = "shared_staffed", capacity = 1, unit = "house", staff_base = staff_base } },
    tenancies = { { client = "kari", dwelling = "flat", starts = "2026-01-01" } },
  }
end

case("who has a home has the service ordered from those who are there, and they come to the meeting", {
  routine = "discharge_order",
  as_of = "2026-11-20",
  register = notice({ ready = "2026-12-01" }, home(true)),
  proposes = {
    { new = "task", title = "Møte med Post 2 og Bofellesskapet om hva som trengs hjemme" },
    { new = "decision", provider = "house" },
    { new = "message", client = "kari", to_unit = "house", kind = "order", scope = { "decisions" }, legal_basis = "fvl-13b", status = "draft", subject = "Bestilling ved utskriving", due = "2026-11-25" },
  },
})

case("whoever only manages the dwelling is not asked to follow up", {
  routine = "discharge_order", as_of = "2026-11-20", register = notice({}, home(false)), proposes = { { new = "task", title = "Møte med Post 2 om hva som trengs hjemme" }, { new = "decision" } },
})

local function has(status, more)
  local register = { decisions = { { client = "kari", kind = "follow_up_at_home", title = "B", status = status, decided = status == "in_force" and "2019-01-01" or nil } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return notice({}, register)
end

case("an old service is no reason not to meet: what is needed now is looked at", {
  routine = "discharge_order", as_of = "2026-11-20", register = has "in_force",
  proposes = { { new = "task", title = "Møte med Post 2 om hva som trengs hjemme", because = { en = "What is needed may be another thing than before the stay; the service there is, is looked at anew." } } },
})

case("who has a draft is met, and not drafted for twice", { routine = "discharge_order", as_of = "2026-11-20", register = has "draft", proposes = { { new = "task" } } })

case("who is to be met is not called twice", {
  routine = "discharge_order", as_of = "2026-11-20", register = has("draft", { tasks = { { client = "kari", title = "Møte med Post 2 om hva som trengs hjemme" } } }), proposes = {},
})

local function decision(values, more)
  local it = { id = "d", client = "kari", kind = "follow_up_at_home", title = "Booppfølging", status = "in_force", decided = "2026-08-20", unit = "office", responsible = "anne" }
  for name, value in pairs(values or {}) do it[name] = value end
  return fossby.with({ decisions = { it } }, more)
end

case("two weeks before the review somebody is asked to do it", {
  routine = "three_month_review",
  as_of = "2026-11-20",
  register = decision { review = "2026-12-04" },
  proposes = { { new = "task", client = "kari", title = "Ny vurdering: Booppfølging", worker = "anne", unit = "office", due = "2026-12-04" } },
  findings = {},
})

case("not a day earlier", { routine = "three_month_review", as_of = "2026-11-20", register = decision { review = "2026-12-05" }, proposes = {} })
case("a decision without a review has none", { routine = "three_month_review", as_of = "2026-11-20", register = decision(), proposes = {} })
case("one that is over needs none", { routine = "three_month_review", as_of = "2026-11-20", register = decision { review = "2026-11-10", ends = "2026-11-19" }, proposes = {}, findings = {} })

case("on its day it is not missed", {
  routine = "three_month_review", as_of = "2026-11-20", register = decision { review = "2026-11-20" }, proposes = { { new = "task", due = "2026-11-20" } }, findings = {},
})

case("the day after it is, and is to be done today", {
  routine = "three_month_review",
  as_of = "2026-11-20",
  register = decision { review = "2026-11-19" },
  proposes = { { new = "task", due = "2026-11-20" } },
  findings = { { about = "d", severity = "warning", message = "was to be looked at again on 19.11.2026" } },
})

case("nobody is asked twice", {
  routine = "three_month_review",
  as_of = "2026-11-20",
  register = decision({ review = "2026-12-04" }, { tasks = { { client = "kari", title = "Ny vurdering: Booppfølging" } } }),
  proposes = {},
})

case("the clinical committee meets every other month on those who are to come home", {
  routine = "clinical_cooperation",
  as_of = "2026-11-20",
  register = notice({ status = "planned" }, { meetings = { { group = "clinical", status = "held", date = "2026-10-01" } } }),
  proposes = { { new = "meeting", group = "clinical", date = "2026-12-01", agenda = { "Utskriving fra Post 2, sak n" }, because = { en = "The municipality and the specialist services go through 1 discharges." } } },
})

local plan = propose { routine = "preliminary_reply", as_of = "2026-11-20", register = {} }
expect(plan.due.days == 1, "the preliminary replies are looked at every day")
