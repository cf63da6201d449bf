-- expect: lua.error
local values, name = {}, setmetatable({}, { __name = 1 })
for place = 1, 200 do values[place] = name end
for _ = 1, 100 do string.format(("%s"):rep(200), table.unpack(values)) end
error("unharmed")
