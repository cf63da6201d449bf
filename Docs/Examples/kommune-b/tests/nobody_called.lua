-- Many voices, and the one that none of them is about (000:2975).
local town = require "town"

case("who has no home and whom nobody called about stands in the queue", {
  routine = "nobody_called",
  as_of = "2026-11-20",
  register = town.kari { is_homeless = true },
  proposes = { { new = "queue_entry", client = "kari", kind = "dwelling", registered = "2026-11-20", status = "waiting" } },
  findings = { { about = "kari", severity = "warning", message = "has nowhere to live and nobody has called" } },
})

for name, more in pairs {
  ["who waits already is seen"] = { queue_entries = { { client = "kari", kind = "dwelling", registered = "2026-11-01" } } },
  ["who has applied is seen"] = { applications = { { client = "kari", kind = "dwelling", received = "2026-11-01" } } },
  ["whom a ward has called about is seen"] = { discharge_notices = { { client = "kari", unit = "ward", received = "2026-11-01" } } },
} do
  case(name, { routine = "nobody_called", as_of = "2026-11-20", register = town.kari({ is_homeless = true }, more), proposes = {}, findings = {} })
end

case("an old application is none", {
  routine = "nobody_called", as_of = "2026-11-20",
  register = town.kari({ is_homeless = true }, { applications = { { client = "kari", kind = "dwelling", received = "2025-11-01", status = "decided", decided = "2025-12-01" } } }),
  proposes = { { new = "queue_entry" } },
})
