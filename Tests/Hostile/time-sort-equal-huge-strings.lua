-- expect: limit.instructions
local s, list = ("\0"):rep(500000), {}
for place = 1, 100000 do list[place] = s end
table.sort(list)
