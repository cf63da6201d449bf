-- expect: limit.instructions
local function all(...) while true do select("#", ...) end end
all(table.unpack({}, 1, 60000))
