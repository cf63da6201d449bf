-- expect: limit.instructions
table.remove(setmetatable({}, { __len = function() return 1e15 | 0 end }), 1)
