-- expect: sandbox.denied
setmetatable({}, { __gc = function() end })
