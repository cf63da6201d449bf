-- Rent that is not paid, or neighbours who complain: the team comes before notice becomes eviction
-- (002:1188-1230). That nobody came in time is a warning, whatever is planned.
local visits = require "visits"

return routine {
  title = { nb = "Når noe truer boligen", nn = "Når noko truar bustaden", en = "When the home is threatened" },
  scope = "tenancy_threat",
  where = { status = "open", kind = { "unpaid_rent", "complaint", "damage" } },
  when = every { days = 1 },
  run = function(threat, run)
    if visits.held(threat.client, threat.raised) then return end
    local last = run.calendar:working_day(threat.raised + run:parameter "visit_within")
    if last < run.today then
      run:finding {
        about = threat.client,
        severity = "warning",
        message = {
          nb = "ingen har vært der siden " .. threat.raised:text() .. ", da noe truet boligen",
          nn = "ingen har vore der sidan " .. threat.raised:text() .. ", då noko truga bustaden",
          en = "nobody has come since " .. threat.raised:text() .. ", when the home was threatened",
        },
      }
    end
    if visits.planned(threat.client, run.today) then return end
    visits.plan(threat.tenancy, {
      threat = threat,
      date = last < run.today and run.calendar:working_day(run.today) or last,
      because = {
        nb = "Teamet kommer før det blir en oppsigelse.",
        nn = "Teamet kjem før det vert ei oppseiing.",
        en = "The team comes before it becomes a notice.",
      },
    })
  end,
}
