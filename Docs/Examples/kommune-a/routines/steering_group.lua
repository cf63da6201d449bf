-- The interdisciplinary steering group meets every sixth week on problems and economy
-- (000:2669-2677). The commissioner is its secretary.
local meetings = require "meetings"

local standing = { "Godkjenning av innkalling og referat", "Økonomi og bestillingar" }

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
    if meetings.is_called(group, run.today) then return end
    local day, because = meetings.next_day(group, run, weeks(6),
      { nb = "hver sjette uke", nn = "kvar sjette veke", en = "every six weeks" })
    local agenda, matters = meetings.agenda(group, standing)
    group:schedule_meeting {
      date = day,
      invite = meetings.invited(group, day),
      agenda = agenda,
      matters = matters,
      because = because,
    }
  end,
}
