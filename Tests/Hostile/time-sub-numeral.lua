-- expect: limit.instructions
local s = ("0"):rep(500000) .. "1"
while true do ("x"):sub(s, s) end
