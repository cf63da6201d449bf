-- expect: limit.instructions
local s = ("1"):rep(500000)
while true do math.floor(s) end
