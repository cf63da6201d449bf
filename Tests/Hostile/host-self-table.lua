-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local group = run.groups:first()
group.schedule_meeting({ id = group.id }, { date = run.today, because = "b" })
end }
