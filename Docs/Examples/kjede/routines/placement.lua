-- The chain: from one link to the next (004:294-310).
local place = require "placement"

return routine {
  title = { nb = "Kjede: hvor en skal bo", nn = "Kjede: kvar ein skal bu", en = "Chain: where to live" },
  scope = "client",
  where = { status = "active", is_homeless = true },
  when = every { months = 1 },
  run = function(client, run) place(client, run) end,
}
