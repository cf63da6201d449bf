-- How often follows the need (002:1165-1230): weekly while the home is threatened, every other week
-- through the first half year, when the dip comes (002:1245), then monthly. Who has said no to
-- follow-up is not followed up.
local visits = require "visits"

local function interval(tenancy, run)
  if tenancy.tenancy_threats:any { status = "open" } then
    return weeks(1), { nb = "boligen er truet", nn = "bustaden er truga", en = "the home is threatened" }
  elseif tenancy.starts + months(6) > run.today then
    return weeks(2), { nb = "det første halvåret er det tyngste", nn = "det fyrste halvåret er det tyngste", en = "the first half year is the hardest" }
  end
  return months(1), { nb = "det går bra", nn = "det går bra", en = "it goes well" }
end

return routine {
  title = { nb = "Oppfølging etter behov", nn = "Oppfølging etter behov", en = "Follow-up that follows the need" },
  scope = "tenancy",
  where = { follow_up = { "voluntary", "agreed", "condition" } },
  when = every { weeks = 1 },
  run = function(tenancy, run)
    if tenancy.starts > run.today or tenancy.ends and tenancy.ends < run.today then return end
    if tenancy.held_until and tenancy.held_until >= run.today then return end
    if tenancy.visits:any { status = "planned", from = run.today } then return end
    local often, why = interval(tenancy, run)
    local last = tenancy.visits:last { status = "done" }
    local due = last and last.date + often or run.today
    visits.plan(tenancy, {
      date = run.calendar:working_day(due < run.today and run.today or due),
      because = {
        nb = "Neste besøk, fordi " .. why.nb .. ".",
        nn = "Neste besøk, fordi " .. why.nn .. ".",
        en = "The next visit, because " .. why.en .. ".",
      },
    })
  end,
}
