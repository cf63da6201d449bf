-- expect: lua.error
setmetatable({}, { __gc = function() end })
