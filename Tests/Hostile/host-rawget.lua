-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
rawget(run.clients:first(), "name")
end }
