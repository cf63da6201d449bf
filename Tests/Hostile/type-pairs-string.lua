-- expect: lua.error
-- The function that pairs gives read its argument as a table, whatever it was.
local step = pairs({ x = 1 })
for _ = 1, 3 do pcall(step, ("A"):rep(64)) end
error("unharmed")
