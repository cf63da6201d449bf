-- expect: limit.instructions
local s, values = ("1"):rep(500000), {}
for place = 1, 200 do values[place] = s end
while true do math.max(table.unpack(values)) end
