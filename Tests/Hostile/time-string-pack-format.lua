-- expect: limit.instructions
local s = (" "):rep(16000)
while true do string.packsize(s) string.pack(s) string.unpack(s, "") end
