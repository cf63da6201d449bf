-- Housing first: everybody is offered a home, in the form they want, and keeps it (002:1080-1090, 1387-1440).
local person = require "person"

local function outcome(name, register, indicators)
  case(name, { routine = "outcome", as_of = "2026-11-20", register = register, indicators = indicators })
end

outcome("who wants a home gets one now, using or not, treated or not", person { uses = true, wish = "ordinary" }, {
  people = 1, own = { 1, 1 }, step = { 0, 1 }, nothing = { 0, 1 }, shut_out = { 0, 1 }, condition = { 0, 1 }, months = { 0, 1 }, kept = { 0, 0 }, lacking = 1,
})

outcome("who has said nothing is offered one as well", person(), { own = { 1, 1 }, nothing = { 0, 1 }, shut_out = { 0, 1 }, months = { 0, 1 }, lacking = 1 })
outcome("who wants to live with others gets that, and is on no step", person { wish = "shared_staffed" }, { own = { 0, 1 }, wished = { 1, 1 }, step = { 0, 1 }, nothing = { 0, 1 }, shut_out = { 0, 1 }, lacking = 1 })
outcome("who lives as they want lacks nothing", person { wish = "shared_staffed", lives_in = "shared_staffed" }, { wished = { 1, 1 }, lacking = 0 })
outcome("a flat in a housing co-operative is a home of one's own", person { wish = "cooperative" }, { own = { 1, 1 }, wished = { 0, 1 } })
outcome("who lives somewhere and uses keeps it", person { uses = true, lives_in = "training_flat" }, { own = { 1, 1 }, kept = { 1, 1 }, lacking = 1 })
outcome("who lives in an ordinary flat needs no other", person { lives_in = "ordinary" }, { own = { 1, 1 }, lacking = 0 })

outcome("a vacant flat is one that is not lacking; a vacant house of another kind is", {
  person { wish = "ordinary" },
  { dwellings = { { id = "b", address = "B", kind = "ordinary", capacity = 1 }, { id = "c", address = "C", kind = "shared", capacity = 1 } },
    vacancies = { { dwelling = "b", available_from = "2026-11-01" }, { dwelling = "c", available_from = "2026-11-01" } } },
}, { lacking = 0 })

outcome("nobody at all", {}, { people = 0, own = { 0, 0 }, months = { 0, 0 }, lacking = 0 })

case("a draft is written for whoever is homeless, and follow-up is presumed", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person { wish = "ordinary", uses = true },
  proposes = {
    {
      new = "decision", client = "kari", kind = "allocation", title = "Egen bolig", status = "draft", presumes = { "follow_up_at_home" },
      because = { nb = "Egen bolig om tidligst 0 måneder.", nn = "Eigen bustad om tidlegast 0 månader.", en = "A home of one's own in 0 months at the earliest." },
    },
  },
})

case("once", {
  routine = "placement",
  as_of = "2026-11-20",
  register = { person { wish = "ordinary" }, { decisions = { { client = "kari", kind = "allocation", title = "Egen bolig", status = "draft" } } } },
  proposes = {},
})

case("whoever has said nothing is offered a home too, and asked", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person(),
  proposes = { { new = "decision", kind = "allocation", title = "Egen bolig", because = { en = "A home of one's own in 0 months at the earliest. Nobody has noted what the person wants: ask before it becomes an offer." } } },
})

case("who wants shared housing with staff is not given a flat", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person { wish = "shared_staffed" },
  proposes = { { new = "decision", kind = "allocation", title = "Plass i bofellesskap med døgntjeneste", presumes = { "follow_up_at_home" }, because = { nb = "Personen ønsker bofellesskap med døgntjeneste." } } },
})

-- What the three models look at in a person, whichever model it is.
outcome("treatment that was completed counts", person { treated = "2026-11-19" }, { treated = { 1, 1 } })
outcome("not before its last day is over", person { treated = "2026-11-20" }, { treated = { 0, 1 } })
outcome("nor when it was interrupted", person { treated = "2026-06-01", ended_by = "interrupted" }, { treated = { 0, 1 } })
outcome("nor when it goes on, or was a stay of another kind", {
  person(),
  { housing_periods = { { client = "kari", kind = "ward", place = "K", starts = "2026-01-01" }, { client = "kari", kind = "prison", place = "F", starts = "2025-01-01", ends = "2025-02-01" } } },
}, { treated = { 0, 1 } })
outcome("something grave half a year ago to the day counts", person { trouble = "2026-05-20" }, { troubled = { 1, 1 } })
outcome("a day before does not, and nor do small things", person { trouble = "2026-05-19" }, { troubled = { 0, 1 } })
outcome("small things", person { trouble = "2026-11-01", severity = "medium" }, { troubled = { 0, 1 } })
outcome("who lives somewhere has lived there for whole months", person { lives_in = "shared", since = "2025-09-20" }, { lived = { 14, 1 } })
outcome("a day short is a month less", person { lives_in = "shared", since = "2025-09-21" }, { lived = { 13, 1 } })
outcome("who moved in this month has lived there for none", person { lives_in = "shared", since = "2026-11-20" }, { lived = { 0, 1 } })
outcome("over a new year", person { lives_in = "shared", since = "2025-12-01" }, { lived = { 11, 1 } })
outcome("who lives nowhere is not counted", person(), { lived = { 0, 0 } })

case("who has somewhere to live is not placed", {
  routine = "placement", as_of = "2026-11-20",
  register = { clients = { { id = "ola", housing_wish = "ordinary" } } }, proposes = {},
})
