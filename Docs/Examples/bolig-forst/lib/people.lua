-- What the three housing models look at in a person (002:1346-1440, 004:294-310). Each counts some of
-- it and lets the rest be: that is the difference between them.
local people = {}

local function months_between(from, to)
  local count = (to.year - from.year) * 12 + to.month - from.month
  return to.day < from.day and count - 1 or count
end

local function has_completed_treatment(client, today)
  for stay in client.housing_periods:where { kind = "ward" } do
    if stay.ends and stay.ends < today and stay.ended_by ~= "interrupted" then return true end
  end
  return false
end

function people.look_at(client, run)
  local tenancy = client.tenancies:first { on = run.today }
  local skills = client.assessments:last { kind = "housing_skills" }
  return {
    uses = client.active_use or false,
    treated = has_completed_treatment(client, run.today),
    wish = client.housing_wish,
    lives_in = tenancy and tenancy.dwelling.kind,
    months = tenancy and months_between(tenancy.starts, run.today) or 0,
    skills = skills and skills.ext.score or 0,
    troubled = client.incidents:any { severity = "high", from = run.today - months(6) },
  }
end

return people
