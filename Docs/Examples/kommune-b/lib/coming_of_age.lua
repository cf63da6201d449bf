-- One team hands over to another when somebody reaches an age: planned a year ahead, so that nobody lets go
-- before somebody holds. Both are there three months before the day and three months after.
local coming = {}

function coming.is_near(birthday, run) return birthday <= run.today + months(12) end

function coming.is_planned(client, from) return client.handovers:any { cause = "age", from_unit = from } end

-- The first day that both are there.
function coming.begins(birthday, run)
  local day = birthday - months(3)
  return day < run.today and run.today or day
end

function coming.plan(client, run, values)
  local last = values.birthday < run.today and run.today or values.birthday
  client.handovers:add {
    from_unit = values.from,
    to_unit = values.to,
    cause = "age",
    starts = coming.begins(values.birthday, run),
    ends = last + months(3),
    because = values.because,
  }
end

return coming
