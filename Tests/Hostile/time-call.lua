-- expect: limit.instructions
setmetatable({}, { __call = function() while true do end end })()
