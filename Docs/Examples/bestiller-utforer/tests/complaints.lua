-- A complaint goes to whoever decided, who looks anew and makes it good or sends it on (fvl §§ 32-33).
local fossby = require "fossby"

local function decision(kind, values)
  local it = { id = "d", client = "kari", kind = kind, title = "Booppfølging", status = "in_force", decided = "2026-10-01", unit = "office", responsible = "anne" }
  for name, value in pairs(values or {}) do it[name] = value end
  return { decisions = { it } }
end

local function complaint(kind, received, more, values)
  local it = { id = "c", client = "kari", decision = "d", received = received, status = "received", grounds = "Det er for lite." }
  return fossby.with(decision(kind, values), { complaints = { it } }, more)
end

case("whoever decided looks anew within three weeks, and else sends it to Statsforvalteren", {
  routine = "complaint",
  as_of = "2026-11-20",
  register = complaint("follow_up_at_home", "2026-11-16"),
  proposes = {
    { change = "decision", id = "d", complaint_pending = true },
    {
      new = "task", client = "kari", unit = "office", worker = "anne", due = "2026-12-07", law = "fvl-33",
      title = "Klage på Booppfølging: se på vedtaket på nytt, og gjør det om eller send klagen til Statsforvalteren",
    },
  },
  findings = {},
})

case("on a dwelling it goes to the municipality's own appeals body", {
  routine = "complaint", as_of = "2026-11-20", register = complaint("allocation", "2026-11-16"),
  proposes = { { change = "decision", id = "d" }, { new = "task", title = "Klage på Booppfølging: se på vedtaket på nytt, og gjør det om eller send klagen til kommunens klagenemnd" } },
})

case("on a kind that no package has a rule for, nobody says to whom", {
  routine = "complaint", as_of = "2026-11-20", register = complaint("walks", "2026-11-16"),
  findings = { { about = "c", severity = "warning", message = "no package says who settles complaints on decisions of this kind" } },
  proposes = { { change = "decision", id = "d" }, { new = "task", title = "Klage på Booppfølging: se på vedtaket på nytt, og gjør det om eller send klagen til klageinstansen" } },
})

local asked = { tasks = { { client = "kari", title = "Klage på Booppfølging: se på vedtaket på nytt, og gjør det om eller send klagen til Statsforvalteren" } } }

case("on the last day nobody is late, and nobody is asked twice", {
  routine = "complaint", as_of = "2026-12-07", register = complaint("follow_up_at_home", "2026-11-16", asked, { complaint_pending = true }), proposes = {}, findings = {},
})

case("the day after they are", {
  routine = "complaint", as_of = "2026-12-08", register = complaint("follow_up_at_home", "2026-11-16", asked, { complaint_pending = true }), proposes = {},
  findings = { { about = "c", severity = "warning", message = "has lain since 16.11.2026, neither made good nor sent to Statsforvalteren (the county governor)" } },
})

case("four weeks from when notice reached the person, for a health and care service", {
  routine = "complaint", as_of = "2026-11-20", register = complaint("home_nursing", "2026-10-30", nil, { notified = "2026-10-02" }), findings = {},
})

case("a day later is late, and is not thrown away for that", {
  routine = "complaint", as_of = "2026-11-20", register = complaint("home_nursing", "2026-10-31", nil, { notified = "2026-10-02" }),
  proposes = { { change = "decision", id = "d" }, { new = "task" } },
  findings = { { about = "c", severity = "note", message = "came after 30.10.2026; whether it is taken all the same is decided by forvaltningsloven § 31" } },
})

case("three weeks for a dwelling", {
  routine = "complaint", as_of = "2026-10-26", register = complaint("allocation", "2026-10-24", nil, { notified = "2026-10-02" }),
  findings = { { about = "c", message = "came after 23.10.2026" } },
})

case("where nobody has noted when notice came, nobody says that it is late", {
  routine = "complaint", as_of = "2026-10-26", register = complaint("allocation", "2026-10-24"), findings = {},
})
