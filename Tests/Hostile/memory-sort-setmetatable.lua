-- expect: limit.memory
local list = {}
for place = 1, 250000 do list[place] = {} end
while true do table.sort(list, setmetatable) end
