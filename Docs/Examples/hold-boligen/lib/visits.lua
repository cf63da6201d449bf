-- Visits of the follow-up team.
local visits = {}

-- Whether somebody has come since a day. A visit that is only planned has not been held.
function visits.held(client, since)
  return client.visits:any { status = "done", from = since }
end

-- Whether somebody is to come, from a day on.
function visits.planned(client, from)
  return client.visits:any { status = "planned", from = from }
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
