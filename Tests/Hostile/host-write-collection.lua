-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
run.clients[1] = nil
end }
