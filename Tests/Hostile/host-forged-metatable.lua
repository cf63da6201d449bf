-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local forged = setmetatable({}, { __index = run.groups:first(), __name = "group" })
forged.schedule_meeting = nil
forged:schedule_meeting { date = run.today, because = "b" }
end }
