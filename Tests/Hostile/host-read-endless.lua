-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local client = run.clients:first()
while true do local name = client.name end
end }
