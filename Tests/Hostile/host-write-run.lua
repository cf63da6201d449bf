-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
run.today = day "2020-01-01"
end }
