-- Every other week those who deliver most, twice a year everybody (000:2894-2898).
local town = require "town"

local function coordination(more)
  return {
    town.base,
    {
      groups = { { id = "g", name = "Samordningsmøtet", kind = "coordination", quorum = { "office", "resource" } } },
      memberships = {
        { group = "g", worker = "anne", starts = "2020-01-01" },
        { group = "g", worker = "per", starts = "2020-01-01" },
        { group = "g", worker = "siv", starts = "2020-01-01", ends = "2025-12-31" },
      },
    },
    more,
  }
end

case("two weeks after the last one, those who are members are asked", {
  routine = "coordination_meeting",
  as_of = "2026-11-20",
  register = coordination { meetings = { { group = "g", status = "held", date = "2026-11-11", attended = { "anne", "per" } } } },
  proposes = {
    {
      new = "meeting", group = "g", date = "2026-11-25", invited = { "anne", "per" },
      because = {
        nb = "Enhetene som yter mest, møtes annenhver uke.",
        nn = "Einingane som yter mest, møtest anna kvar veke.",
        en = "The units that deliver most meet every other week.",
      },
    },
  },
  findings = {},
})

case("a meeting that nobody came to from a unit it needs is told of", {
  routine = "coordination_meeting",
  as_of = "2026-11-20",
  register = coordination { meetings = { { id = "m", group = "g", status = "held", date = "2026-11-11", attended = { "anne", "siv" } } } },
  proposes = { { new = "meeting" } },
  findings = { { about = "m", severity = "warning", message = "nobody came from Ressurstjenesten" } },
})

case("what is late is called for today, or for Monday", {
  routine = "coordination_meeting",
  as_of = "2026-11-21", -- a Saturday
  register = coordination { meetings = { { group = "g", status = "held", date = "2026-10-01", attended = { "anne", "per" } } } },
  proposes = { { new = "meeting", date = "2026-11-23" } },
})

case("the first meeting is called at once", {
  routine = "coordination_meeting",
  as_of = "2026-11-20",
  register = coordination(),
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("one that is called is not called twice", {
  routine = "coordination_meeting",
  as_of = "2026-11-20",
  register = coordination { meetings = { { group = "g", status = "called", date = "2026-11-20" } } },
  proposes = {},
})

local function gathering(more)
  return {
    town.base,
    { groups = { { id = "all", name = "Samlingen", kind = "gathering", quorum = { "office", "resource", "young", "adult" } } } },
    more,
  }
end

case("all units are gathered on the first working day of the next half year", {
  routine = "gathering",
  as_of = "2026-11-20",
  register = gathering { meetings = { { group = "all", status = "held", date = "2026-09-10" } } },
  proposes = { { new = "meeting", group = "all", date = "2027-01-04" } },
  findings = {},
})

case("the first gathering is called at once", {
  routine = "gathering",
  as_of = "2026-11-20",
  register = gathering(),
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("a unit that delivers and is not asked is told of; one outside the municipality is not", {
  routine = "gathering",
  as_of = "2026-11-20",
  register = gathering {
    clients = { { id = "kari" } },
    meetings = { { group = "all", status = "called", date = "2027-01-04" } },
    decisions = {
      { client = "kari", unit = "nav", kind = "financial_support", title = "A", status = "in_force", decided = "2026-01-05" },
      { client = "kari", unit = "ward", kind = "home_nursing", title = "B", status = "in_force", decided = "2026-01-05" },
      { client = "kari", unit = "office", kind = "home_nursing", title = "C", status = "in_force", decided = "2026-01-05" },
    },
  },
  proposes = {},
  findings = { { about = "nav", message = "delivers services and is not in the gathering" } },
})
