-- expect: limit.instructions
local metatable = {}
local cache = setmetatable({}, metatable)
metatable["__" .. "mode"] = "v"
local n = 0
while true do pcall(function() cache[1] = { n } n = n + 1 for i = 1, 1e4 do local t = { i } end end) end
