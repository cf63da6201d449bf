-- expect: limit.instructions
local t = setmetatable({}, { __index = table.pack, __newindex = type })
while true do table.move(t, 1, 1e9 | 0, 2) end
