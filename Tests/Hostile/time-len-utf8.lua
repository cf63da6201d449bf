-- expect: limit.instructions
local s = ("a"):rep(4000000) while true do utf8.len(s) end
