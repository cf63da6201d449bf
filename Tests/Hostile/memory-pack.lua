-- expect: limit.instructions
local s = ("x"):rep(500000) while true do string.pack("z", s) end
