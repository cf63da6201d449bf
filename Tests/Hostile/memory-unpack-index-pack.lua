-- expect: limit.instructions
local t = setmetatable({}, { __index = table.pack })
while true do table.unpack(t, 1, 100000) end
