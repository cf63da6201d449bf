-- expect: limit.memory
local s, t = ("x"):rep(500000), {}
for place = 1, 400 do t[place] = s end
return t
