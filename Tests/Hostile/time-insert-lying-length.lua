-- expect: limit.instructions
table.insert(setmetatable({}, { __len = function() return 1e15 | 0 end }), 1, 1)
