-- expect: limit.instructions
table.concat(setmetatable({}, { __len = function() return 1e15 | 0 end, __index = function() return "" end }))
