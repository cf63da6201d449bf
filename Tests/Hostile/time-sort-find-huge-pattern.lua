-- expect: limit.instructions
-- No instruction of Lua runs between two comparisons.
local s, list = ("x"):rep(500000), {}
for place = 1, 100000 do list[place] = s end
table.sort(list, string.find)
