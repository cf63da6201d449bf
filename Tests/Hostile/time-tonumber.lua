-- expect: limit.instructions
local s = ("1"):rep(4000000) while true do tonumber(s) end
