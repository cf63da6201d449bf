-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
assert(run.clients:count { name = "' OR 1=1 --" } == 0)
error "nothing was found, as it should be"
end }
