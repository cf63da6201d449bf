-- expect: lua.error
local t = setmetatable({}, { __tostring = tostring })
return tostring(t)
