-- expect: sandbox.denied
local t = {}
for i = 1, 16000 do t[i * 16383] = i end
t.__index = t
setmetatable(t, t)
pcall(function() return t[16383 * 99999] end)
