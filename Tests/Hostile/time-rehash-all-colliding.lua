-- expect: limit.memory
local t = {}
for place = 1, 1e6 do t[place * 131071 * 65535 * 32767] = true end
