-- expect: limit.instructions
local s = ("a"):rep(500000) while true do s:upper() end
