-- expect: lua.error
local t = setmetatable({}, {})
getmetatable(t).__tostring = tostring
return tostring(t)
