-- expect: limit.instructions
local s = ("a"):rep(4000000) while true do s:byte(1, 100) end
