-- expect: limit.instructions
local step, list = ipairs {}, {}
for place = 1, 200000 do list[place] = place end
while true do table.sort(list, function() return step(list, 1) end) end
