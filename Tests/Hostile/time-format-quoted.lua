-- expect: limit.instructions
local s = ("\0"):rep(200000) while true do ("%q"):format(s) end
