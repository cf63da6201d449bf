-- The staircase: each step towards a dwelling of one's own is earned (002:1346-1362).
local place = require "placement"

return routine {
  title = { nb = "Trappetrinn: hvor en skal bo", nn = "Trappesteg: kvar ein skal bu", en = "Staircase: where to live" },
  scope = "client",
  where = { status = "active", is_homeless = true },
  when = every { months = 1 },
  run = function(client, run) place(client, run) end,
}
