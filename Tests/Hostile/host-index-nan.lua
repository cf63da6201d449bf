-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
local x = run.clients[0/0]
end }
