-- expect: limit.instructions
local s = ("a"):rep(4000000) while true do s:upper() end
