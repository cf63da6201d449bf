-- Housing first: a dwelling of one's own, at once (002:1387-1440).
local place = require "placement"

return routine {
  title = { nb = "Bolig først: hvor en skal bo", nn = "Bustad fyrst: kvar ein skal bu", en = "Housing first: where to live" },
  scope = "client",
  where = { status = "active", is_homeless = true },
  when = every { months = 1 },
  run = function(client, run) place(client, run) end,
}
