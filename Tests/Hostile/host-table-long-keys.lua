-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)

local t = {}
for place = 1, 20 do t[("x"):rep(400000) .. place] = 1 end
while true do pcall(run.clients.count, run.clients, t) end
end }
