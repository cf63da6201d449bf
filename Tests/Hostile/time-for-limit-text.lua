-- expect: limit.time
local s = ("0"):rep(500000) .. "1"
while true do for _ = 1, s do end end
