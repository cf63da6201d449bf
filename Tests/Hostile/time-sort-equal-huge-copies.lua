-- expect: limit.instructions
local list = {}
for place = 1, 50 do list[place] = ("\0"):rep(500000) .. place end
while true do table.sort(list) end
