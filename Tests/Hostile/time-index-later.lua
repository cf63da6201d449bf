-- expect: sandbox.denied
local metatable = {}
local t = setmetatable({}, metatable)
metatable.__index = t
pcall(function() return t.x end)
