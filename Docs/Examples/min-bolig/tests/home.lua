-- The way home and staying there: consent, the helpers' own meeting, gradual discharge, measures
-- from an assessment, a helper who follows, a dispute that stops nothing, hours that follow.
local home = require "home"

local function outside(consent, more)
  local register = {
    decisions = { { client = "kari", kind = "day_activity", title = "D", status = "in_force", decided = "2026-01-05", provider = "volunteers" } },
    consents = consent and { consent } or nil,
  }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("somebody outside provides a service: a consent is asked for", {
  routine = "consent",
  as_of = "2026-11-20",
  register = outside(),
  proposes = {
    {
      new = "task", client = "kari", title = "Spør om samtykke til å dele med Nattugla", due = "2026-11-27", law = "pbrl-4-1",
      because = { en = "Nattugla provides a service, and the person has not consented to sharing." },
    },
  },
})

case("one that runs out within a month is asked for again", {
  routine = "consent",
  as_of = "2026-11-20",
  register = outside { client = "kari", purpose = "P", scope = { "plan" }, given = "2026-01-01", ends = "2026-12-20", recipients = { "volunteers" } },
  proposes = { { new = "task", because = { nb = "Samtykket går ut 20.12.2026.", en = "The consent runs out on 20.12.2026." } } },
})

case("a day later there is still time", {
  routine = "consent",
  as_of = "2026-11-20",
  register = outside { client = "kari", purpose = "P", scope = { "plan" }, given = "2026-01-01", ends = "2026-12-21", recipients = { "volunteers" } },
  proposes = {},
})

case("one that was taken back is none, and nor is one to another", {
  routine = "consent",
  as_of = "2026-11-20",
  register = outside({ client = "kari", purpose = "P", scope = { "plan" }, given = "2026-01-01", withdrawn = "2026-03-01", recipients = { "ward", "volunteers" } }),
  proposes = { { new = "task" } },
})

case("who has asked waits for the answer", {
  routine = "consent",
  as_of = "2026-11-20",
  register = outside(nil, { tasks = { { client = "kari", title = "Spør om samtykke til å dele med Nattugla" } } }),
  proposes = {},
})

case("the district's own services need none", {
  routine = "consent",
  as_of = "2026-11-20",
  register = home.kari { decisions = {
    { client = "kari", kind = "day_activity", title = "D", status = "in_force", decided = "2026-01-05", provider = "district" },
    { client = "kari", kind = "day_activity", title = "E", status = "in_force", decided = "2026-01-05" },
  } },
  proposes = {},
})

local function method(more)
  local register = { disputes = { { id = "t", client = "kari", about = "method", unit = "district", raised = "2026-11-18", status = "open" } } }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("helpers who disagree get a group of their own and a day, and the person is told", {
  routine = "cooperation_meeting",
  as_of = "2026-11-20",
  register = method(),
  proposes = {
    { new = "group", client = "kari", kind = "cooperation", name = "Samarbeidsmøte", starts = "2026-11-20" },
    { new = "meeting", group = "#1", date = "2026-11-27" },
    { new = "message", client = "kari", to_client = true, subject = "Vi møtes for å samarbeide bedre" },
  },
})

case("a group that is there is used again", {
  routine = "cooperation_meeting",
  as_of = "2026-11-20",
  register = method { groups = { { id = "g", name = "S", kind = "cooperation", client = "kari" } } },
  proposes = { { new = "meeting", group = "g" }, { new = "message" } },
})

case("a meeting that is called is enough", {
  routine = "cooperation_meeting",
  as_of = "2026-11-20",
  register = method {
    groups = { { id = "g", name = "S", kind = "cooperation", client = "kari" } },
    meetings = { { group = "g", status = "called", date = "2026-11-20" } },
  },
  proposes = {},
})

local function notice(values, more)
  local it = { id = "n", client = "kari", unit = "ward", received = "2026-11-18", status = "received" }
  for name, value in pairs(values or {}) do it[name] = value end
  local register = { discharge_notices = { it }, tenancies = { home.lives } }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("four steps over four months, as Kjell went (004:528)", {
  routine = "gradual_discharge",
  as_of = "2026-11-21", -- a Saturday: it begins on Monday
  register = notice { ready = "2027-06-01" },
  proposes = {
    { new = "transition_step", client = "kari", discharge_notice = "n", number = 1, kind = "hours_accompanied", starts = "2026-11-23", ends = "2026-12-22" },
    { new = "transition_step", number = 2, kind = "hours_alone", starts = "2026-12-23", ends = "2027-01-22" },
    { new = "transition_step", number = 3, kind = "nights", starts = "2027-01-23", ends = "2027-02-22" },
    { new = "transition_step", number = 4, kind = "moved_in", starts = "2027-02-23" },
  },
  findings = {},
})

case("a hospital that wants to be quicker than four months is told of", {
  routine = "gradual_discharge",
  as_of = "2026-11-20",
  register = notice { ready = "2027-03-19" },
  proposes = { { new = "transition_step" }, { new = "transition_step" }, { new = "transition_step" }, { new = "transition_step" } },
  findings = { { about = "n", severity = "warning", message = "wants to discharge sooner than a gradual transition takes" } },
})

case("four months to the day is in time", {
  routine = "gradual_discharge",
  as_of = "2026-11-20",
  register = notice { ready = "2027-03-20" },
  findings = {},
})

case("without a home there is nowhere to go", {
  routine = "gradual_discharge",
  as_of = "2026-11-20",
  register = notice({}, { tenancies = {} }),
  proposes = {},
  findings = { { about = "n", message = "there is no home to be discharged to" } },
})

case("a step that was jumped over is told of", {
  routine = "gradual_discharge",
  as_of = "2026-11-20",
  register = notice({}, { transition_steps = {
    { client = "kari", discharge_notice = "n", number = 1, kind = "hours_accompanied", starts = "2026-10-01", status = "done" },
    { client = "kari", discharge_notice = "n", number = 2, kind = "hours_alone", starts = "2026-11-01", status = "planned" },
    { client = "kari", discharge_notice = "n", number = 3, kind = "nights", starts = "2026-11-10", status = "under_way" },
  } }),
  proposes = {},
  findings = { { about = "n", message = "step 3 has begun before step 2" } },
})

case("steps in their order are as they should be", {
  routine = "gradual_discharge",
  as_of = "2026-11-20",
  register = notice({}, { transition_steps = {
    { client = "kari", discharge_notice = "n", number = 1, kind = "hours_accompanied", starts = "2026-10-01", status = "done" },
    { client = "kari", discharge_notice = "n", number = 2, kind = "hours_alone", starts = "2026-11-01", status = "planned" },
  } }),
  proposes = {},
  findings = {},
})

local function assessed(values, more)
  local it = { id = "as", client = "kari", kind = "cognitive", date = "2026-11-10", unit = "ward", means_at_home = { "Glemmer komfyren" }, measures = { "Komfyrvakt" } }
  for name, value in pairs(values or {}) do it[name] = value end
  local register = { assessments = { it }, tenancies = { home.lives } }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register)
end

case("a measure of the assessment becomes somebody's task", {
  routine = "cognitive_measures",
  as_of = "2026-11-20",
  register = assessed({}, { coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01" } } }),
  proposes = { { new = "task", client = "kari", title = "Komfyrvakt", worker = "anne", due = "2026-12-04", because = { en = "A measure from the assessment of 10.11.2026." } } },
  findings = {},
})

case("once, also when it is done", {
  routine = "cognitive_measures",
  as_of = "2026-11-20",
  register = assessed({}, { tasks = { { client = "kari", title = "Komfyrvakt", status = "done" } } }),
  proposes = {},
})

case("a report without measures helps nobody", {
  routine = "cognitive_measures",
  as_of = "2026-11-20",
  register = assessed { measures = {} },
  proposes = {},
  findings = { { about = "as", severity = "warning", message = "does not say what the impairment means at home" } },
})

case("nor does one that does not say what it means at home", {
  routine = "cognitive_measures",
  as_of = "2026-11-20",
  register = assessed { means_at_home = {} },
  findings = { { about = "as" } },
})

case("measures want a home to be tried in", {
  routine = "cognitive_measures",
  as_of = "2026-11-20",
  register = assessed({}, { tenancies = {} }),
  proposes = { { new = "task" } },
  findings = { { about = "as", message = "before the person has somewhere to live" } },
})

local function moved(values, more, alone)
  local tenancy = { client = "kari", dwelling = "flat", starts = "2026-11-01" }
  for name, value in pairs(values or {}) do tenancy[name] = value end
  local register = { tenancies = { tenancy } }
  for name, records in pairs(more or {}) do register[name] = records end
  return home.kari(register, alone)
end

case("the helper follows for a year, as with Aina (004:399-410)", {
  routine = "helper_follows",
  as_of = "2026-11-20",
  register = moved(),
  proposes = { { new = "handover", client = "kari", from_unit = "district", to_unit = "other", cause = "move", starts = "2026-11-01", ends = "2027-11-01" } },
})

case("a year to the day after the move it is over", {
  routine = "helper_follows", as_of = "2026-11-20", register = moved { starts = "2025-11-20" }, proposes = {},
})

case("a day less is not", {
  routine = "helper_follows", as_of = "2026-11-20", register = moved { starts = "2025-11-21" }, proposes = { { new = "handover", ends = "2026-11-21" } },
})

case("a move within the district changes no helper", {
  routine = "helper_follows", as_of = "2026-11-20", register = moved { dwelling = "near" }, proposes = {},
})

case("whom nobody followed nobody hands over", {
  routine = "helper_follows", as_of = "2026-11-20", register = moved({}, {}, true), proposes = {},
})

case("a lease that is over is not looked at", {
  routine = "helper_follows", as_of = "2026-11-20", register = moved { ends = "2026-11-19" }, proposes = {},
})

local function followed(status, ends)
  return moved({}, { handovers = { { client = "kari", from_unit = "district", to_unit = "other", cause = "move", starts = "2026-11-01", ends = ends, status = status } } })
end

case("a helper who stopped before the year was over is told of", {
  routine = "helper_follows",
  as_of = "2026-11-20",
  register = followed("done", "2026-11-15"),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "stopped following before it was agreed" } },
})

case("one who still follows is as it should be", {
  routine = "helper_follows", as_of = "2026-11-20", register = followed("under_way", "2027-11-01"), proposes = {}, findings = {},
})

local function payment(values, alone)
  local it = { id = "t", client = "kari", about = "payment", unit = "district", raised = "2026-11-18", status = "open" }
  for name, value in pairs(values or {}) do it[name] = value end
  return home.kari({ disputes = { it } }, alone)
end

case("the person's own district pays until it is settled (Even, 004:431)", {
  routine = "district_dispute",
  as_of = "2026-11-20",
  register = payment(),
  proposes = { { change = "dispute", id = "t", interim_unit = "district", deadline = "2026-12-18" } },
  findings = {},
})

case("a time limit that is set is kept", {
  routine = "district_dispute",
  as_of = "2026-11-20",
  register = payment { deadline = "2026-12-01" },
  proposes = { { change = "dispute", id = "t", deadline = "2026-12-01" } },
})

case("without a district of their own nobody pays, and that is said", {
  routine = "district_dispute",
  as_of = "2026-11-20",
  register = payment({}, true),
  proposes = {},
  findings = { { about = "t", severity = "warning", message = "nobody pays while the dispute lasts" } },
})

case("a dispute that outlasts its time is told of", {
  routine = "district_dispute",
  as_of = "2026-11-20",
  register = payment { interim_unit = "other", deadline = "2026-11-19" },
  proposes = {},
  findings = { { about = "t", message = "the time to settle the dispute ran out on 19.11.2026" } },
})

case("on its last day it has not", {
  routine = "district_dispute",
  as_of = "2026-11-20",
  register = payment { interim_unit = "other", deadline = "2026-11-20" },
  proposes = {},
  findings = {},
})

local function hours(values, deliveries)
  local it = { id = "d", client = "kari", kind = "follow_up_at_home", title = "Oppfølging", status = "in_force", decided = "2026-01-05", unit = "district" }
  for name, value in pairs(values or {}) do it[name] = value end
  return home.kari { decisions = { it }, deliveries = deliveries }
end

local function week(monday, count) return { decision = "d", week = monday, hours = count } end

case("two weeks below the least is told of; two hours a week were not enough for Eva (004:337)", {
  routine = "hours_that_follow",
  as_of = "2026-11-20", -- a Friday: the weeks are those of the 2nd and the 9th
  register = hours({ hours_least = 5, hours_most = 20 }, { week("2026-11-09", 4.5), week("2026-11-02", 2) }),
  proposes = {},
  findings = { { about = "d", severity = "warning", message = "for two weeks fewer hours were delivered" } },
})

case("one such week may happen", {
  routine = "hours_that_follow",
  as_of = "2026-11-20",
  register = hours({ hours_least = 5, hours_most = 20 }, { week("2026-11-09", 5), week("2026-11-02", 2) }),
  proposes = {},
  findings = {},
})

case("on a Monday the last two weeks are those before it, and hours from several are put together", {
  routine = "hours_that_follow",
  as_of = "2026-11-16",
  register = hours({ hours_least = 5, hours_most = 20 }, { week("2026-11-09", 3), week("2026-11-09", 2), week("2026-11-02", 0) }),
  findings = {},
})

case("a fixed number of hours is made into a frame", {
  routine = "hours_that_follow",
  as_of = "2026-11-20",
  register = hours { hours_per_week = 2 },
  proposes = { { new = "task", client = "kari", title = "Gjør vedtaket om oppfølging fleksibelt", unit = "district", due = "2026-12-21" } },
})

case("a decision without hours, or one that is over, is left alone", {
  routine = "hours_that_follow", as_of = "2026-11-20", register = hours { ends = "2026-11-19", hours_per_week = 2 }, proposes = {},
})

case("no hours at all is no fixed number", {
  routine = "hours_that_follow", as_of = "2026-11-20", register = hours(), proposes = {},
})
