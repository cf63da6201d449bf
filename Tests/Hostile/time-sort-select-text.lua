-- expect: limit.instructions
local list, s = {}, ("0"):rep(400000) .. "1"
for place = 1, 100000 do list[place] = s end
table.sort(list, select)
