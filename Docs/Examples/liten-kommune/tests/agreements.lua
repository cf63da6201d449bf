-- What hangs on an agreement: the neighbour's service, and project money (000:3095).
local vikna = require "vikna"

local function agreement(kind, ends, more)
  local register = {
    agreements = { { id = "a", kind = kind, title = "Psykisk helse", parties = { "neighbour" }, terms = { "Samtale kvar veke" }, starts = "2020-01-01", ends = ends } },
    decisions = vikna.services(1, { provider = "neighbour" }).decisions,
  }
  for name, records in pairs(more or {}) do register[name] = records end
  return vikna.with({}, register)
end

case("somebody rings the neighbour once a month", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement "intermunicipal",
  proposes = { { new = "task", title = "Ring om Psykisk helse", worker = "anne", opened = "2026-11-20", due = "2026-11-27" } },
  findings = {},
})

case("where nobody noted when somebody was asked, it counts from when it was to be done", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement("intermunicipal", nil, { tasks = { { title = "Ring om Psykisk helse", status = "done", due = "2026-10-21" } } }),
  proposes = {},
})

case("a day more is enough", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement("intermunicipal", nil, { tasks = { { title = "Ring om Psykisk helse", status = "done", due = "2026-10-20" } } }),
  proposes = { { new = "task" } },
})

case("it is once a month from when somebody was asked, not from when it was to be done", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement("intermunicipal", nil, { tasks = { { title = "Ring om Psykisk helse", status = "done", opened = "2026-10-20", due = "2026-10-27" } } }),
  proposes = { { new = "task" } },
})

case("and not a day before", {
  routine = "neighbour_delivers",
  as_of = "2026-11-19",
  register = agreement("intermunicipal", nil, { tasks = { { title = "Ring om Psykisk helse", status = "done", opened = "2026-10-20", due = "2026-10-27" } } }),
  proposes = {},
})

case("an agreement that ends within three months is told of", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement("intermunicipal", "2027-02-20"),
  findings = { { about = "a", severity = "warning", message = "the agreement ends on 20.02.2027" } },
})

case("a day later there is time", { routine = "neighbour_delivers", as_of = "2026-11-20", register = agreement("intermunicipal", "2027-02-21"), findings = {} })

case("one that has ended while the service goes on is worse", {
  routine = "neighbour_delivers",
  as_of = "2026-11-20",
  register = agreement("intermunicipal", "2026-11-19"),
  findings = { { about = "a", message = "the agreement ended on 19.11.2026 and the service goes on" } },
})

case("an agreement that nothing hangs on is left alone", {
  routine = "neighbour_delivers", as_of = "2026-11-20", register = agreement("intermunicipal", "2026-11-19", { decisions = {} }), proposes = {}, findings = {},
})

case("a service that outlives its project is told of half a year ahead", {
  routine = "project_money",
  as_of = "2026-11-20",
  register = agreement("project", "2027-05-20"),
  proposes = {},
  findings = { { about = "d-1", severity = "warning", message = "the project that pays ends on 20.05.2027; the service goes on" } },
})

case("a day later is too far ahead", { routine = "project_money", as_of = "2026-11-20", register = agreement("project", "2027-05-21"), findings = {} })
case("money without an end has none", { routine = "project_money", as_of = "2026-11-20", register = agreement "project", findings = {} })

case("a service that ends with its project is as it should be", {
  routine = "project_money",
  as_of = "2026-11-20",
  register = agreement("project", "2027-01-01", { decisions = vikna.services(1, { provider = "neighbour", ends = "2027-01-01" }).decisions }),
  findings = {},
})

local table_group = { groups = { { id = "g", name = "Rundt bordet", kind = "coordination" } } }

case("everybody on one page, for a meeting that is called", {
  routine = "overview",
  as_of = "2026-11-20",
  register = vikna.with({}, table_group, vikna.services(2), {
    clients = { { id = "ola", name = "Ola | Lia" } },
    meetings = { { id = "m", group = "g", status = "called", date = "2026-11-25" } },
    coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01" } },
    tasks = { { client = "kari", title = "Ring legen", due = "2026-12-01" } },
  }),
  proposes = { { new = "document", meeting = "m", kind = "overview", letter = "oversikt" } },
})

case("without one it is called", {
  routine = "overview",
  as_of = "2026-11-20",
  register = vikna.with({}, table_group),
  proposes = { { new = "meeting", group = "g", date = "2026-11-27", invited = { "anne" } }, { new = "document", meeting = "#1" } },
})
