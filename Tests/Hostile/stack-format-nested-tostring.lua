-- expect: lua.error
-- Ends in the "C stack overflow" of Lua itself, which has no position.
local t = setmetatable({}, { __tostring = function(self) return ("%s"):format(self) end })
return tostring(t)
