-- expect: limit.instructions
local s, values = ("0"):rep(500000) .. "1", {}
for place = 1, 60000 do values[place] = s end
return ("%d"):rep(60000):format(table.unpack(values))
