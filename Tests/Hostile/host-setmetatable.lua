-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
setmetatable(run.clients:first(), {})
end }
