-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
run.groups:first():schedule_meeting { agenda = { "a", nil, "c" }, date = run.today, because = "b" }
end }
