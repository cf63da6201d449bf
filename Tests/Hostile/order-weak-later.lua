-- expect: sandbox.denied
-- Weakness added behind setmetatable's back would show when garbage is collected.
local metatable = {}
local cache = setmetatable({}, metatable)
metatable.__mode = "k"
cache[{}] = 1
