-- expect: limit.instructions
local s, other = ("x"):rep(500000) .. "a", ("x"):rep(500000) .. "b"
while true do rawequal(s, other) end
