-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local t = { because = "b" } t.agenda = t
run.groups:first():schedule_meeting(t)
end }
