-- expect: limit.instructions
local s = ("\0"):rep(900000) while true do ("%q"):format(s) end
