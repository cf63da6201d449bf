-- expect: lua.error
local step = pairs({ x = 1 })
for _ = 1, 3 do pcall(step, 0x414141414141) end
error("unharmed")
