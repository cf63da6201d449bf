-- expect: limit.instructions
local s, values = ("x"):rep(500000), {}
for place = 1, 100000 do values[place] = s end
while true do ("%.0s"):rep(100000):format(table.unpack(values)) end
