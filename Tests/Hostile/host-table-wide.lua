-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local t = {} for i = 1, 2e5 do t[i] = "x" end
run.groups:first():schedule_meeting { agenda = t, date = run.today, because = "b" }
end }
