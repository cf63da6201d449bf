-- expect: limit.instructions
local t = {} for i = 1, 5000 do t[i] = i end for i = 1, 5000 do next(t, i) end
