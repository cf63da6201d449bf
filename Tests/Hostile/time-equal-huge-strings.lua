-- expect: limit.time
local s, other = ("x"):rep(500000) .. "a", ("x"):rep(500000) .. "b"
while true do local _ = s == other, s == other, s == other, s == other, s == other, s == other end
