-- expect: limit.memory
-- One text, copied a thousand times over for the host.
return routine { title = "T", scope = "municipality", run = function(run)

local s, t = ("x"):rep(500000), {}
for place = 1, 1000 do t[place] = s end
run.groups:first():schedule_meeting { agenda = t, date = run.today, because = "b" }
end }
