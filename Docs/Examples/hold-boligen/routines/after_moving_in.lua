-- Loneliness comes after moving in, when the empty time comes back (002:1245-1275): an activity
-- together after a month, and again after three.
local visits = require "visits"

return routine {
  title = { nb = "Etter innflytting", nn = "Etter innflytting", en = "After moving in" },
  scope = "tenancy",
  when = every { weeks = 1 },
  run = function(tenancy, run)
    if tenancy.ends and tenancy.ends < run.today or tenancy.follow_up == "none" then return end
    for _, span in ipairs { months(1), months(3) } do
      local day = tenancy.starts + span
      local near = day - weeks(2) <= run.today and run.today <= day
      if near and not tenancy.visits:any { kind = "activity", status = { "planned", "done" }, from = day - weeks(2) } then
        visits.plan(tenancy, {
          kind = "activity",
          date = run.calendar:working_day(day),
          because = {
            nb = "Tomheten kommer etter innflyttingen; en aktivitet sammen.",
            nn = "Tomleiken kjem etter innflyttinga; ein aktivitet saman.",
            en = "Emptiness comes after moving in; an activity together.",
          },
        })
      end
    end
  end,
}
