-- expect: lua.error
local t = setmetatable({}, { __tostring = function() error "again" end }) error(t)
