-- expect: sandbox.denied
local metatable = {}
local t = setmetatable({}, metatable)
metatable.__call = t
pcall(t)
