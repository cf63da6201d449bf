-- expect: sandbox.denied
-- Set while garbage is made, taken back before the end.
local metatable = {}
local cache = setmetatable({}, metatable)
metatable.__mode = "v"
for i = 1, 200000 do cache[i] = { i } end
metatable.__mode = nil
