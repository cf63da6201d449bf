-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local client = run.clients:first()
while true do pcall(client.add_task, client, { title = "t", because = "b" }) end
end }
