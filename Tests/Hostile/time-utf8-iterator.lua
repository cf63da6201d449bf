-- expect: limit.instructions
local step = utf8.codes("x")
local s = ("\x80"):rep(500000)
while true do step(s, 0) step(s, 1) step(s, 2) step(s, 3) step(s, 4) step(s, 5) end
