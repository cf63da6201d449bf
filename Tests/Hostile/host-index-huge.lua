-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
local x = run.clients[math.maxinteger] assert(x == nil and run.clients[math.mininteger] == nil and run.clients[0] == nil and run.clients[-1] == nil)
local y = run.clients[1.5]
end }
