-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
run.clients:first().name = "x"
end }
