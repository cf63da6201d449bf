-- expect: lua.error
-- The message handler pushed a text for each call under way.
local function f(n) if n == 0 then error("x", 0) end f(n - 1) return 1 end
f(8100)
