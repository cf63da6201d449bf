-- The needs committee is a formal body, called regularly, for the services with housing needs
-- (000:2681-2689). It gives the overview of coming needs and sets premises for next year's
-- procurement. The report names no interval: twice a year is this municipality's choice.
local meetings = require "meetings"

local function ask_services_for_needs(group, run, day)
  for seat in group.memberships:where { on = day } do
    group:add_task {
      title = "Meld inn bustadbehov for neste år: " .. seat.worker.unit.name,
      worker = seat.worker,
      unit = seat.worker.unit,
      due = run.calendar:working_day(day - weeks(2)),
      because = {
        nb = "Behovsutvalget bygger oversikten på det hver tjeneste melder inn.",
        nn = "Behovsutvalet byggjer oversikta på det kvar teneste melder inn.",
        en = "The needs committee builds its overview on what each service reports.",
      },
    }
  end
end

return routine {
  title = {
    nb = "Behovsutvalg to ganger i året",
    nn = "Behovsutval to gonger i året",
    en = "Needs committee twice a year",
  },
  scope = "group",
  where = { kind = "needs" },
  when = every { months = 6 },
  run = function(group, run)
    local day = meetings.call(group, run, {
      interval = months(6),
      words = { nb = "to ganger i året", nn = "to gonger i året", en = "twice a year" },
      opening = { "Oversikt over behova framover, teneste for teneste" },
      closing = { "Føringar for neste års anskaffing" },
    })
    if day then ask_services_for_needs(group, run, day) end
  end,
}
