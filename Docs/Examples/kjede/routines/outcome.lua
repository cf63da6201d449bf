-- The chain: from one link to the next (004:294-310). The same figures as the other models'.
local outcome = require "outcome"

return routine {
  title = { nb = "Hva modellen gir", nn = "Kva modellen gjev", en = "What the model gives" },
  scope = "municipality",
  when = manual,
  run = function(run) outcome(run) end,
}
