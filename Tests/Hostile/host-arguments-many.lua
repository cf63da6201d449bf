-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
run.clients:count(table.unpack({}, 1, 201))
end }
