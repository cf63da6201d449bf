-- expect: limit.instructions
local wide = {}
for place = 1, 60000 do wide[place] = place end
while true do table.pack(table.unpack(wide)) end
