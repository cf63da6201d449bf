-- expect: limit.instructions
local s = ("x"):rep(500000)
while true do s:find(s, 500000, true) end
