-- expect: value.invalid
-- Weakness that comes behind setmetatable's back and goes before the end has no effect.
local metatable = {}
local cache = setmetatable({}, metatable)
metatable.__mode = "v"
for i = 1, 200000 do cache[i] = { i } end
metatable.__mode = nil
for i = 1, 200000 do if not cache[i] then error("a value is gone") end end
