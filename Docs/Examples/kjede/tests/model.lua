-- The chain: from one link to the next, sober or not (004:294-310).
local person = require "person"

local function outcome(name, register, indicators)
  case(name, { routine = "outcome", as_of = "2026-11-20", register = register, indicators = indicators })
end

outcome("who comes from nowhere has two links before a home", person { uses = true }, { step = { 1, 1 }, shut_out = { 0, 1 }, condition = { 1, 1 }, months = { 24, 1 } })
outcome("who comes from treatment goes straight home", person { treated = "2026-06-01" }, { own = { 1, 1 }, months = { 0, 1 }, condition = { 0, 1 } })
outcome("unless something grave happened", person { treated = "2026-06-01", trouble = "2026-10-01" }, { own = { 0, 1 }, months = { 24, 1 } })
outcome("a year in the low-threshold house leads on", person { lives_in = "low_threshold", since = "2025-11-20" }, { step = { 1, 1 }, months = { 12, 1 } })
outcome("a day less does not", person { lives_in = "low_threshold", since = "2025-11-21" }, { months = { 13, 1 } })
outcome("something grave holds her there, for half a year more", person { lives_in = "low_threshold", since = "2025-01-01", trouble = "2026-10-01" }, { months = { 19, 1 } })
outcome("a year in rehabilitation leads home", person { lives_in = "rehabilitation", since = "2025-11-20" }, { own = { 1, 1 }, months = { 0, 1 } })
outcome("half a year does not", person { lives_in = "rehabilitation", since = "2026-05-20" }, { step = { 1, 1 }, months = { 6, 1 } })
outcome("nor a year with something grave in it", person { lives_in = "rehabilitation", since = "2025-01-01", trouble = "2026-10-01" }, { own = { 0, 1 }, months = { 7, 1 } })
outcome("who uses keeps a place in the chain", person { uses = true, lives_in = "low_threshold" }, { kept = { 1, 1 } })
outcome("but not an ordinary flat", person { uses = true, lives_in = "ordinary" }, { kept = { 0, 1 }, step = { 1, 1 } })

case("the next link is written as a draft", {
  routine = "placement",
  as_of = "2026-11-20",
  register = person { lives_in = "low_threshold", since = "2025-01-01" },
  proposes = { { new = "decision", kind = "allocation", title = "Rehabiliteringsbolig", status = "draft", because = { en = "A home of one's own in 12 months at the earliest." } } },
})
