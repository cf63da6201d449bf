-- expect: limit.instructions
local list = {}
for place = 1, 200000 do list[place] = "3000" end
table.sort(list, string.rep)
