-- As often as the need is, voluntary or required, and there when the emptiness comes (002:1129-1275).
local havnes = require "havnes"

local function visited(...)
  local register = { visits = {} }
  for place, date in ipairs { ... } do
    register.visits[place] = { client = "kari", tenancy = "t", date = date, status = "done", kind = "follow_up" }
  end
  return register
end

case("through the first half year every other week", {
  routine = "frequency",
  as_of = "2026-09-01",
  register = havnes.kari({ follow_up = "voluntary" }, visited("2026-08-20", "2026-08-27")),
  proposes = { { new = "visit", client = "kari", tenancy = "t", date = "2026-09-10", because = { nb = "Neste besøk, fordi det første halvåret er det tyngste.", en = "The next visit, because the first half year is the hardest." } } },
})

case("half a year to the day after moving in, monthly", {
  routine = "frequency",
  as_of = "2026-09-02",
  register = havnes.kari({ follow_up = "voluntary" }, visited "2026-08-27"),
  proposes = { { new = "visit", date = "2026-09-28", because = { nn = "Neste besøk, fordi det går bra.", en = "The next visit, because it goes well." } } }, -- the 27th is a Sunday
})

case("while the home is threatened, weekly", {
  routine = "frequency",
  as_of = "2026-11-20",
  register = havnes.kari({ follow_up = "condition" }, {
    visits = visited("2026-11-17").visits, tenancy_threats = { { client = "kari", tenancy = "t", kind = "complaint", raised = "2026-11-16" } },
  }),
  proposes = { { new = "visit", date = "2026-11-24", because = { nb = "Neste besøk, fordi boligen er truet." } } },
})

case("never visited, or too long ago: today", {
  routine = "frequency", as_of = "2026-11-20", register = havnes.kari({ follow_up = "agreed" }), proposes = { { new = "visit", date = "2026-11-20" } },
})

case("long ago is today", {
  routine = "frequency", as_of = "2026-11-20", register = havnes.kari({ follow_up = "agreed" }, visited "2026-06-01"), proposes = { { new = "visit", date = "2026-11-20" } },
})

case("a visit that is planned is the next one", {
  routine = "frequency",
  as_of = "2026-11-20",
  register = havnes.kari({ follow_up = "agreed" }, { visits = { { client = "kari", tenancy = "t", date = "2026-11-20", status = "planned" } } }),
  proposes = {},
})

case("who has said no is not followed up", { routine = "frequency", as_of = "2026-11-20", register = havnes.kari { follow_up = "none" }, proposes = {} })
case("nor an empty home, kept during treatment", { routine = "frequency", as_of = "2026-11-20", register = havnes.kari { follow_up = "agreed", held_until = "2026-11-20" }, proposes = {} })
case("but from the day after it is", { routine = "frequency", as_of = "2026-11-20", register = havnes.kari { follow_up = "agreed", held_until = "2026-11-19" }, proposes = { { new = "visit" } } })
case("nor a lease that has not begun", { routine = "frequency", as_of = "2026-11-20", register = havnes.kari { follow_up = "agreed", starts = "2026-11-21" }, proposes = {} })
case("nor one that is over", { routine = "frequency", as_of = "2026-11-20", register = havnes.kari { follow_up = "agreed", ends = "2026-11-19" }, proposes = {} })

case("a condition that nobody agreed on is told of", {
  routine = "voluntary_or_required",
  as_of = "2026-11-20",
  register = havnes.kari { follow_up = "condition" },
  proposes = {},
  findings = { { about = "kari", severity = "warning", message = "nobody has agreed what it is" } },
})

case("one that is agreed is as it should be", {
  routine = "voluntary_or_required",
  as_of = "2026-11-20",
  register = havnes.kari({ follow_up = "condition" }, { agreements = { { client = "kari", kind = "follow_up", title = "A", parties = { "team" }, terms = { "Besøk hver tirsdag" }, starts = "2026-03-02" } } }),
  proposes = {},
  findings = {},
})

case("who has said no is asked again", {
  routine = "voluntary_or_required",
  as_of = "2026-11-20",
  register = havnes.kari { follow_up = "none" },
  proposes = { { new = "task", client = "kari", title = "Tilby oppfølging på nytt", due = "2026-12-04" } },
})

local function asked(values)
  local task = { client = "kari", title = "Tilby oppfølging på nytt", status = "done" }
  for name, value in pairs(values) do task[name] = value end
  return havnes.kari({ follow_up = "none" }, { tasks = { task } })
end

case("half a year after somebody last asked, not after it was to be done", {
  routine = "voluntary_or_required", as_of = "2026-11-20", register = asked { opened = "2026-05-20", due = "2026-06-03" }, proposes = { { new = "task" } },
})
case("and not a day before", { routine = "voluntary_or_required", as_of = "2026-11-19", register = asked { opened = "2026-05-20", due = "2026-06-03" }, proposes = {} })
case("where nobody noted when, from when it was to be done", { routine = "voluntary_or_required", as_of = "2026-11-20", register = asked { due = "2026-05-21" }, proposes = {} })

case("a lease that is over has no follow-up", { routine = "voluntary_or_required", as_of = "2026-11-20", register = havnes.kari { follow_up = "none", ends = "2026-11-19" }, proposes = {} })

case("a month after moving in: an activity together", {
  routine = "after_moving_in",
  as_of = "2026-11-20",
  register = havnes.kari { starts = "2026-11-04", follow_up = "voluntary" },
  proposes = { { new = "visit", kind = "activity", tenancy = "t", date = "2026-12-04" } },
})

case("two weeks ahead and no earlier", { routine = "after_moving_in", as_of = "2026-11-20", register = havnes.kari { starts = "2026-11-05" }, proposes = {} })
case("and again after three; on the day itself is not too late", { routine = "after_moving_in", as_of = "2026-11-20", register = havnes.kari { starts = "2026-08-20" }, proposes = { { new = "visit", date = "2026-11-20" } } })
case("the day after is", { routine = "after_moving_in", as_of = "2026-11-20", register = havnes.kari { starts = "2026-08-19" }, proposes = {} })
case("not for who has said no", { routine = "after_moving_in", as_of = "2026-11-20", register = havnes.kari { starts = "2026-11-01", follow_up = "none" }, proposes = {} })

case("one that is planned is enough", {
  routine = "after_moving_in",
  as_of = "2026-11-20",
  register = havnes.kari({ starts = "2026-11-01" }, { visits = { { client = "kari", tenancy = "t", kind = "activity", date = "2026-11-25", status = "planned" } } }),
  proposes = {},
})

case("one that was called off is not", {
  routine = "after_moving_in",
  as_of = "2026-11-20",
  register = havnes.kari({ starts = "2026-11-01" }, { visits = { { client = "kari", tenancy = "t", kind = "activity", date = "2026-11-25", status = "cancelled" } } }),
  proposes = { { new = "visit", kind = "activity" } },
})
