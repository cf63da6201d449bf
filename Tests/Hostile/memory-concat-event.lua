-- expect: sandbox.denied
setmetatable({}, { __concat = function() return "x" end })
