-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local client, due = run.clients:first(), day "2030-01-01"
client:add_task { title = "t", because = "b", due = due }
for task in client.tasks do
  due = due + days(1)
  client:add_task { title = "t", because = "b", due = due }
end
end }
