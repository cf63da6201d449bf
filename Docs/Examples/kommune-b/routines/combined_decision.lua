-- One office decides everything (000:2912), so what it has decided for a person can be one decision
-- and one letter: the way of samlevedtak (003:85-100), which this package extends.
return routine {
  title = { nb = "Samlevedtak", nn = "Samlevedtak", en = "Combined decision" },
  scope = "client",
  where = { status = "active" },
  when = on { "decision.in_force", "decision.ended" },
  run = require "gathering",
}
