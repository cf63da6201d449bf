-- expect: limit.instructions
local list = {}
for place = 1, 100000 do list[place] = ("x"):rep(20) end
local t = setmetatable(list, { __lt = nil })
while true do table.sort(t, string.upper) end
