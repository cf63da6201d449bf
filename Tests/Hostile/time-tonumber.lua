-- expect: limit.instructions
local s = ("1"):rep(500000) while true do tonumber(s) end
