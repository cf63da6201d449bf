-- expect: limit.time
-- One instruction of Lua itself takes milliseconds.
local s = ("\0"):rep(500000)
local other = ("\0"):rep(500000)
while true do
  local _ = s < other, s <= other, s < other, s < other, s < other, s < other, s < other, s < other
end
