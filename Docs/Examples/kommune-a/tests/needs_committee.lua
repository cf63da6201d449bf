-- The needs committee gathers what each service needs next year (000:2681-2689).
local function register(more)
  return {
    {
      units = {
        { id = "u-1", name = "Rus", kind = "substance_use" },
        { id = "u-2", name = "Psykisk helse", kind = "mental_health" },
      },
      workers = {
        { id = "w-1", name = "Anne Vik", unit = "u-1" },
        { id = "w-2", name = "Bjørn Li", unit = "u-2" },
      },
      groups = { { id = "g-1", name = "Behovsutvalet", kind = "needs" } },
      memberships = {
        { group = "g-1", worker = "w-1", starts = "2020-01-01" },
        { group = "g-1", worker = "w-2", starts = "2020-01-01" },
      },
    },
    more,
  }
end

case("it meets twice a year, and each service is asked two weeks ahead", {
  routine = "needs_committee",
  as_of = "2026-08-03",
  register = register { meetings = { { group = "g-1", status = "held", date = "2026-03-16" } } },
  proposes = {
    {
      new = "meeting",
      date = "2026-09-16",
      agenda = { "Oversikt over behova framover, teneste for teneste", "Føringar for neste års anskaffing" },
    },
    {
      new = "task",
      group = "g-1",
      title = "Meld inn bustadbehov for neste år: Rus",
      worker = "w-1",
      unit = "u-1",
      due = "2026-09-02",
      because = {
        nb = "Behovsutvalget bygger oversikten på det hver tjeneste melder inn.",
        nn = "Behovsutvalet byggjer oversikta på det kvar teneste melder inn.",
        en = "The needs committee builds its overview on what each service reports.",
      },
    },
    { new = "task", title = "Meld inn bustadbehov for neste år: Psykisk helse", worker = "w-2", unit = "u-2" },
  },
})

case("nobody is asked twice for a meeting that is called", {
  routine = "needs_committee",
  as_of = "2026-08-03",
  register = register { meetings = { { group = "g-1", status = "called", date = "2026-09-16" } } },
  proposes = {},
})

case("a service that has left is not asked", {
  routine = "needs_committee",
  as_of = "2026-08-03",
  register = {
    units = { { id = "u-1", name = "Rus" } },
    workers = { { id = "w-1", name = "Anne Vik", unit = "u-1" } },
    groups = { { id = "g-1", name = "Behovsutvalet", kind = "needs" } },
    memberships = { { group = "g-1", worker = "w-1", starts = "2020-01-01", ends = "2026-08-02" } },
  },
  proposes = { { new = "meeting", date = "2026-08-03", invited = {} } },
})

case("a group of another kind is not the needs committee", {
  routine = "needs_committee",
  as_of = "2026-08-03",
  register = { groups = { { id = "g-2", name = "Styringsgruppa", kind = "steering" } } },
  proposes = {},
})

local plan = propose { routine = "needs_committee", as_of = "2026-08-03", register = {} }
expect(plan.due.months == 6 and plan.due.days == 0, "it is due twice a year")
expect(
  plan.title.nb == "Behovsutvalg to ganger i året"
    and plan.title.nn == "Behovsutval to gonger i året"
    and plan.title.en == "Needs committee twice a year",
  "its title is in three languages"
)
