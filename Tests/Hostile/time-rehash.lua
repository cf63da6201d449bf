-- expect: limit.instructions
local t = {}
for place = 1, 16384 do t["k" .. place] = true end
for place = 1, 1e9 do t["k" .. place] = nil t["k" .. (place + 16384)] = true end
