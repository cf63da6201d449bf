-- All decisions that one person has are gathered into one combined decision (003:85-100): it
-- gives insight and an overview, for the person and for those who provide the services. The
-- report leaves open who signs and how long it holds; those choices are this municipality's.
return routine {
  title = { nb = "Samlevedtak", nn = "Samlevedtak", en = "Combined decision" },
  scope = "client",
  where = { status = "active" },
  when = on { "decision.in_force", "decision.ended" },
  run = require "gathering",
}
