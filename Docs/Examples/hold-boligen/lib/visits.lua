-- Visits of the follow-up team.
local visits = {}

-- Whether somebody has come, or will, from a day on.
function visits.since(client, from)
  return client.visits:any { status = { "planned", "done" }, from = from }
end

-- Plans one.
function visits.plan(tenancy, values)
  return tenancy.client.visits:add {
    tenancy = tenancy,
    tenancy_threat = values.threat,
    kind = values.kind or "follow_up",
    status = "planned",
    date = values.date,
    because = values.because,
  }
end

return visits
