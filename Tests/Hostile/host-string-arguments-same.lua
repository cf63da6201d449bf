-- expect: limit.memory
return routine { title = "T", scope = "municipality", run = function(run)

local s, t = ("x"):rep(500000), {}
for place = 1, 199 do t[place] = s end
while true do pcall(run.clients.count, run.clients, table.unpack(t)) end
end }
