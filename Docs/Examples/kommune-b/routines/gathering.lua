-- Twice a year all units that serve people in municipal dwellings are gathered; there may be 13
-- of them (000:2892-2898). A unit that serves somebody and is not asked is told of.
local meetings = require "meetings"

local function report_unasked(group, run)
  local asked = {}
  for _, unit in ipairs(group.quorum) do asked[unit.id] = true end
  for unit in run.units do
    if not unit.is_external and not asked[unit.id] and unit.decisions:any { status = "in_force" } then
      run:finding {
        about = unit,
        severity = "warning",
        message = {
          nb = "yter tjenester, men er ikke med i samlingen",
          nn = "yter tenester, men er ikkje med i samlinga",
          en = "delivers services and is not in the gathering",
        },
      }
    end
  end
end

return routine {
  title = {
    nb = "Samling for alle enheter to ganger i året",
    nn = "Samling for alle einingar to gonger i året",
    en = "Gathering of all units twice a year",
  },
  scope = "group",
  where = { kind = "gathering" },
  when = every { months = 6 },
  run = function(group, run)
    report_unasked(group, run)
    local last = group.meetings:last { status = "held", to = run.today }
    meetings.call(group, run, last and run.calendar:next_part_of_year(last.date, 2) or run.today, {
      nb = "Alle enheter samles to ganger i året.",
      nn = "Alle einingar vert samla to gonger i året.",
      en = "All units are gathered twice a year.",
    })
  end,
}
