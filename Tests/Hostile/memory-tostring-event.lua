-- expect: limit.instructions
local t = setmetatable({}, { __tostring = function() return ("x"):rep(4000) end })
local list = {}
for place = 1, 200 do list[place] = t end
while true do pcall(string.format, ("%s"):rep(200), table.unpack(list)) end
