-- expect: limit.instructions
local t = setmetatable({}, { __index = string.format and function(_, n) return "" end })
table.concat(t, "", 1, 1e12 | 0)
