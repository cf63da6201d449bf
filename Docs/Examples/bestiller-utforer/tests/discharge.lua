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

case("who has a service, or a draft of one, is not ordered for twice", {
  routine = "discharge_order",
  as_of = "2026-11-20",
  register = notice({}, { decisions = { { client = "kari", kind = "follow_up_at_home", title = "B", status = "draft" } } }),
  proposes = {},
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
