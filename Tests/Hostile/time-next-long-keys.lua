-- expect: limit.instructions
local t = {}
for place = 1, 20 do t[("x"):rep(400000) .. place] = true end
while true do next(t) end
