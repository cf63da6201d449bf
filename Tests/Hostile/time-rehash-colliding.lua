-- expect: limit.memory
local t = {}
for place = 1, 16383 do t[place * 32767 * 16383] = true end
for place = 1, 100000 do t[place * 131071] = true end
