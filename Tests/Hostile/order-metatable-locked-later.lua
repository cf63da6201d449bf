-- expect: sandbox.denied
-- A lock that is set late would lock nothing, and nobody would know.
local metatable = {}
local locked = setmetatable({}, metatable)
metatable.__metatable = "locked"
