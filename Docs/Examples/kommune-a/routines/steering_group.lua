-- The interdisciplinary steering group meets every sixth week on problems and economy
-- (000:2669-2677). The commissioner is its secretary.
local meetings = require "meetings"

return routine {
  title = {
    nb = "Styringsgruppe hver sjette uke",
    nn = "Styringsgruppe kvar sjette veke",
    en = "Steering group every six weeks",
  },
  scope = "group",
  where = { kind = "steering" },
  when = every { weeks = 6 },
  run = function(group, run)
    meetings.call(group, run, {
      interval = weeks(6),
      words = { nb = "hver sjette uke", nn = "kvar sjette veke", en = "every six weeks" },
      opening = { "Godkjenning av innkalling og referat", "Økonomi og bestillingar" },
    })
  end,
}
