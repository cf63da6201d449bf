-- The psychiatry lies in another municipality, NAV is hard to reach (000:1840-2000): what a neighbour
-- delivers hangs on an agreement. One that runs out is told of in time, and somebody rings once a
-- month also when nothing is wrong.
local people = require "people"

local function ends(agreement, run)
  local last = agreement.ends
  if not last or last > run.today + run:parameter "notice_of_end" then return end
  run:finding {
    about = agreement,
    severity = "warning",
    message = last < run.today and {
      nb = "avtalen gikk ut " .. last:text() .. ", og tjenesten går videre",
      nn = "avtalen gjekk ut " .. last:text() .. ", og tenesta går vidare",
      en = "the agreement ended on " .. last:text() .. " and the service goes on",
    } or {
      nb = "avtalen går ut " .. last:text(),
      nn = "avtalen går ut " .. last:text(),
      en = "the agreement ends on " .. last:text(),
    },
  }
end

return routine {
  title = { nb = "Det naboen yter", nn = "Det naboen yter", en = "What the neighbour delivers" },
  scope = "agreement",
  where = { kind = "intermunicipal" },
  when = every { months = 1 },
  run = function(agreement, run)
    local delivers = false
    for _, unit in ipairs(agreement.parties) do
      delivers = delivers or run.decisions:any { provider = unit, status = "in_force", on = run.today }
    end
    if not delivers then return end
    ends(agreement, run)
    local title = "Ring om " .. agreement.title
    local asked = run.tasks:last { title = title, status = { "open", "done" } }
    local asked_on = asked and (asked.opened or asked.due)
    if asked_on and asked_on + run:parameter "neighbour_contact" > run.today then return end
    run.tasks:add {
      title = title,
      worker = people.coordinator(run),
      opened = run.today,
      due = run.calendar:working_day(run.today + weeks(1)),
      because = {
        nb = "Noen ringer en gang i måneden, også når alt går bra.",
        nn = "Nokon ringjer ein gong i månaden, også når alt går bra.",
        en = "Somebody rings once a month, also when all is well.",
      },
    }
  end,
}
