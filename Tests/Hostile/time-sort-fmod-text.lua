-- expect: limit.instructions
local list, s = {}, ("1"):rep(400000)
for place = 1, 100000 do list[place] = s end
table.sort(list, math.fmod)
