-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
rawset(run.clients:first(), "name", "x")
end }
