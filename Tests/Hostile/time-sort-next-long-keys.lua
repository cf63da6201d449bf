-- expect: limit.instructions
local t, list = {}, {}
for place = 1, 24 do t[("x"):rep(400000) .. place] = true end
for place = 1, 100000 do list[place] = t end
table.sort(list, pairs)
