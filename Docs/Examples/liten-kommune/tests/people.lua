-- One who coordinates, one who stands in (000:1840-2000).
local vikna = require "vikna"

case("two services and nobody who coordinates: the one who does, does", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({}, vikna.services(2)),
  proposes = { { new = "coordinator_assignment", client = "kari", worker = "anne", starts = "2026-11-20", tasks = { "Ringje kvar veke", "Kalle inn når noko endrar seg" }, law = "hol-7-2" } },
  findings = {},
})

case("while she is away whoever stands in", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({ starts = "2026-11-21" }, vikna.services(2)),
  proposes = { { new = "coordinator_assignment", worker = "per" } },
})

case("on her last day she still works", {
  routine = "who_coordinates", as_of = "2026-11-20", register = vikna.with({ ends = "2026-11-20" }, vikna.services(2)), proposes = { { new = "coordinator_assignment", worker = "anne" } },
})

case("nobody at all is told of", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({ ends = "2026-11-19", stand_in = false }, vikna.services(2)),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "nobody in the municipality coordinates" } },
})

case("another role is not this one", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({ roles = { "leader" } }, vikna.services(2)),
  findings = { { about = "kari" } },
})

case("one service coordinates itself", { routine = "who_coordinates", as_of = "2026-11-20", register = vikna.with({}, vikna.services(1)), proposes = {} })

case("so does one service with a home, a loan and the decision that gathers them", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({}, vikna.services(1), { decisions = {
    { id = "h", client = "kari", kind = "allocation", title = "H", status = "in_force", decided = "2026-01-05" },
    { client = "kari", kind = "start_loan", title = "L", status = "in_force", decided = "2026-01-05" },
    { client = "kari", kind = "combined", title = "S", status = "in_force", decided = "2026-01-05", parts = { "d-1", "h" } },
  } }),
  proposes = {},
})

case("who has a coordinator who works keeps them", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({}, vikna.services(2), { coordinator_assignments = { { client = "kari", worker = "per", starts = "2026-01-01" } } }),
  proposes = {},
})

case("one who has left is replaced", {
  routine = "who_coordinates",
  as_of = "2026-11-20",
  register = vikna.with({ ends = "2026-11-19" }, vikna.services(2), { coordinator_assignments = { { id = "c", client = "kari", worker = "anne", starts = "2026-01-01" } } }),
  proposes = { { change = "coordinator_assignment", id = "c", ends = "2026-11-19" }, { new = "coordinator_assignment", worker = "per" } },
})

local assigned = { coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-01" } } }

case("a month before she leaves whoever stands in takes over, together with her", {
  routine = "stand_in",
  as_of = "2026-11-20",
  register = vikna.with({ ends = "2026-12-20" }, assigned),
  proposes = { { new = "handover", client = "kari", from_worker = "anne", to_worker = "per", cause = "staff", starts = "2026-11-20", ends = "2026-12-20" } },
  findings = {},
})

case("a day earlier is too early", { routine = "stand_in", as_of = "2026-11-20", register = vikna.with({ ends = "2026-12-21" }, assigned), proposes = {} })
case("who has left has left", { routine = "stand_in", as_of = "2026-11-20", register = vikna.with({ ends = "2026-11-19" }, assigned), proposes = {}, findings = {} })
case("who stays stays", { routine = "stand_in", as_of = "2026-11-20", register = vikna.with({}, assigned), proposes = {} })

case("nobody stands in: that is told of", {
  routine = "stand_in",
  as_of = "2026-11-20",
  register = vikna.with({ ends = "2026-12-01", stand_in = false }, assigned),
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "the coordinator leaves on 01.12.2026 and nobody stands in" } },
})

case("nobody is handed over twice", {
  routine = "stand_in",
  as_of = "2026-11-20",
  register = vikna.with({ ends = "2026-12-01" }, assigned, { handovers = { { client = "kari", from_worker = "anne", to_worker = "per", cause = "staff", starts = "2026-11-10" } } }),
  proposes = {},
})
