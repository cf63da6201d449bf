-- The team comes before notice becomes eviction, and nobody is put out unseen (002:1188-1230).
local havnes = require "havnes"

local function threat(kind, raised, more, values)
  local it = { id = "tr", client = "kari", tenancy = "t", kind = kind, raised = raised, status = "open" }
  for name, value in pairs(values or {}) do it[name] = value end
  local register = { tenancy_threats = { it } }
  for name, records in pairs(more or {}) do register[name] = records end
  return havnes.kari({}, register)
end

case("rent is unpaid: somebody comes within three days", {
  routine = "threat_to_the_home",
  as_of = "2026-11-17",
  register = threat("unpaid_rent", "2026-11-17"),
  proposes = { { new = "visit", client = "kari", tenancy = "t", tenancy_threat = "tr", kind = "follow_up", status = "planned", date = "2026-11-20" } },
  findings = {},
})

case("a complaint on a Thursday: Sunday becomes Monday, and Monday is in time", {
  routine = "threat_to_the_home", as_of = "2026-11-23", register = threat("complaint", "2026-11-19"), proposes = { { new = "visit", date = "2026-11-23" } }, findings = {},
})

case("on Tuesday nobody has come", {
  routine = "threat_to_the_home",
  as_of = "2026-11-24",
  register = threat("complaint", "2026-11-19"),
  proposes = { { new = "visit", date = "2026-11-24" } },
  findings = { { about = "kari", severity = "warning", message = "nobody has come since 19.11.2026" } },
})

local function visit(status, date) return { visits = { { client = "kari", date = date or "2026-11-18", status = status } } } end

case("a visit that was held is enough", {
  routine = "threat_to_the_home", as_of = "2026-11-24", register = threat("damage", "2026-11-17", visit "done"), proposes = {}, findings = {},
})

case("one that is planned is awaited, until the days are over", {
  routine = "threat_to_the_home", as_of = "2026-11-17", register = threat("damage", "2026-11-17", visit "planned"), proposes = {}, findings = {},
})

case("then it is told of, whatever is planned", {
  routine = "threat_to_the_home", as_of = "2026-11-24", register = threat("damage", "2026-11-17", visit("planned", "2026-11-26")), proposes = {},
  findings = { { about = "kari", severity = "warning", message = "nobody has come since 17.11.2026" } },
})

case("what was planned and never held does not silence it, and another is planned", {
  routine = "threat_to_the_home",
  as_of = "2026-11-20",
  register = threat("unpaid_rent", "2026-10-01", visit("planned", "2026-10-04")),
  proposes = { { new = "visit", tenancy_threat = "tr", date = "2026-11-20" } },
  findings = { { about = "kari", message = "nobody has come since 01.10.2026" } },
})

case("nor does one that was cancelled", {
  routine = "threat_to_the_home", as_of = "2026-11-24", register = threat("damage", "2026-11-17", visit "cancelled"), proposes = { { new = "visit" } }, findings = { { about = "kari" } },
})

case("nobody opened the door", {
  routine = "threat_to_the_home", as_of = "2026-11-18", register = threat("damage", "2026-11-17", visit "missed"), proposes = { { new = "visit" } }, findings = {},
})

local group = { groups = { { id = "g", name = "Ansvarsgruppe", kind = "responsibility", client = "kari" } } }

case("an eviction is under way: the group is called in two working days", {
  routine = "eviction_under_way",
  as_of = "2026-11-20", -- a Friday
  register = threat("eviction", "2026-11-18", group, { deadline = "2026-12-02" }),
  proposes = { { new = "meeting", group = "g", date = "2026-11-24", because = { nb = "Boligen kan gå tapt 02.12.2026.", nn = "Bustaden kan gå tapt 02.12.2026.", en = "The home may be lost on 02.12.2026." } } },
  findings = { { about = "kari", severity = "warning", message = "an eviction is under way and nobody has been called" } },
})

case("tomorrow is too late for two days: they meet today", {
  routine = "eviction_under_way",
  as_of = "2026-11-20",
  register = threat("eviction", "2026-11-18", group, { deadline = "2026-11-23" }),
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("without a group somebody is made answerable", {
  routine = "eviction_under_way",
  as_of = "2026-11-20",
  register = threat("notice", "2026-11-18"),
  proposes = { { new = "task", client = "kari", title = "Stans utkastelsen", unit = "team", due = "2026-11-24", because = { en = "The home may be lost." } } },
})

case("a group that has been called, or somebody who is on it, is enough", {
  routine = "eviction_under_way",
  as_of = "2026-11-20",
  register = threat("notice", "2026-11-18", { groups = group.groups, meetings = { { group = "g", status = "called", date = "2026-11-24" } } }),
  proposes = {},
  findings = {},
})

case("a meeting that was called off is none", {
  routine = "eviction_under_way",
  as_of = "2026-11-20",
  register = threat("notice", "2026-11-18", { groups = group.groups, meetings = { { group = "g", status = "cancelled", date = "2026-11-24" } } }),
  proposes = { { new = "meeting", group = "g" } },
  findings = { { about = "kari" } },
})

case("somebody who is on it is enough", {
  routine = "eviction_under_way",
  as_of = "2026-11-20",
  register = threat("notice", "2026-11-18", { tasks = { { client = "kari", title = "Stans utkastelsen" } } }),
  proposes = {},
  findings = {},
})
