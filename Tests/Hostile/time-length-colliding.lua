-- expect: limit.instructions
local t = {}
for place = 1, 16000 do t[1 + place * 16383] = true end
while true do table.insert(t, 1) t[1] = nil end
