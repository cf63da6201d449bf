-- expect: limit.instructions
local t = {}
for place = 1, 200000 do t[place] = true end
local step = pairs(t)
for place = 1, 200000 do t[place] = nil end
while true do step() end
