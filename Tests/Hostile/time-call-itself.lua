-- expect: sandbox.denied
-- Lua would put one more argument in for each `__call` that is no function, a million times, without a look.
local t = {}
setmetatable(t, { __call = t })
t()
