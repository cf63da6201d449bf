-- expect: limit.instructions
local s, values = ("1"):rep(500000), {}
for place = 1, 60000 do values[place] = s end
return ("%.0f"):rep(60000):format(table.unpack(values))
