-- expect: sandbox.denied
local metatable = {}
local t = setmetatable({}, metatable)
metatable.__concat = function() return "x" end
pcall(function() return t .. t end)
