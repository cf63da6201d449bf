-- expect: limit.memory
local s = ("x"):rep(4000000) while true do string.pack("z", s) end
