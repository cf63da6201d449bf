-- The commissioner's week, and what is written to a meeting and after it (000:2665-2691).
local bustad = require "bustad"

local services = { units = { { id = "nav", name = "NAV", kind = "nav" }, { id = "away", name = "Barnevernet", kind = "child_welfare", is_external = true } } }

case("the commissioner speaks with each service every week", {
  routine = "commissioner_contact",
  as_of = "2026-11-16", -- a Monday
  register = bustad.with(services),
  proposes = { { new = "task", title = "Kontakt med NAV", unit = "orders", opened = "2026-11-16", due = "2026-11-20" } },
})

case("without a commissioner nobody is", { routine = "commissioner_contact", as_of = "2026-11-20", register = services, proposes = {} })

local function meeting(values, more)
  local it = { id = "m", group = "steering", status = "called", date = "2026-12-28" }
  for name, value in pairs(values or {}) do it[name] = value end
  return bustad.with({ meetings = { it } }, more)
end

case("the call says when, where and on what", {
  routine = "call_letter",
  as_of = "2026-11-20",
  register = meeting { invited = { "anne", "per" }, agenda = { "Økonomi", "Tre nye småhus på *Lia*" }, time = "09:00", place = "Rådhuset" },
  proposes = { { new = "document", meeting = "m", kind = "call", title = "Innkalling til Styringsgruppa", language = "nn", letter = "innkalling" } },
})

case("as far as that is known", {
  routine = "call_letter", as_of = "2026-11-20",
  register = { bustad.base, { groups = { { id = "needs", name = "Behovsutvalet", kind = "needs" } }, meetings = { { id = "m", group = "needs", status = "called", date = "2026-11-20" } } } },
  proposes = { { new = "document", letter = "kort_innkalling" } },
})

case("a call is written once, and not for what is past", {
  routine = "call_letter", as_of = "2026-11-20", register = meeting({}, { documents = { { meeting = "m", kind = "call", title = "I", date = "2026-11-19" } } }), proposes = {},
})

case("not for what is past", { routine = "call_letter", as_of = "2026-11-20", register = meeting { date = "2026-11-19" }, proposes = {} })

case("a person's own group is called by the person's coordinator", {
  routine = "call_letter", as_of = "2026-11-20",
  register = bustad.with { groups = { { id = "own", name = "A", kind = "responsibility", client = "kari" } }, meetings = { { group = "own", date = "2026-12-01" } } },
  proposes = {},
})

case("the minutes have what was resolved", {
  routine = "minutes",
  as_of = "2026-11-20",
  register = meeting { status = "held", date = "2026-10-09", attended = { "anne", "per" }, resolutions = { "Kjøpe tomt på Lia", "Setje i stand objekt 4007" } },
  proposes = { { new = "document", meeting = "m", kind = "minutes", title = "Referat frå Styringsgruppa", letter = "referat" } },
  findings = {},
})

case("nobody has written who came", {
  routine = "minutes", as_of = "2026-11-20", register = meeting { status = "held", date = "2026-11-13", resolutions = { "Kjøpe tomt på Lia" } }, proposes = { { new = "document", letter = "referat_utan_namn" } },
})

case("nobody has written what was resolved", {
  routine = "minutes", as_of = "2026-11-20", register = meeting { status = "held", date = "2026-11-13" }, proposes = {},
  findings = { { about = "m", severity = "note", message = "nobody has written what it resolved" } },
})

case("what is more than six weeks old is in the archive", {
  routine = "minutes", as_of = "2026-11-20", register = meeting { status = "held", date = "2026-10-08", resolutions = { "A" } }, proposes = {}, findings = {},
})

case("minutes are written once", {
  routine = "minutes", as_of = "2026-11-20",
  register = meeting({ status = "held", date = "2026-11-13", resolutions = { "A" } }, { documents = { { meeting = "m", kind = "minutes", title = "R", date = "2026-11-14" } } }), proposes = {},
})
