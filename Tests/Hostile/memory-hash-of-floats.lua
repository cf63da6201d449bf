-- expect: limit.memory
local t = {}
for place = 1, 1e6 do t[place + 0.5] = true end
