-- expect: limit.instructions
local list = {}
for place = 1, 100000 do list[place] = ("[x]"):rep(10) .. place end
while true do table.sort(list, string.match) end
