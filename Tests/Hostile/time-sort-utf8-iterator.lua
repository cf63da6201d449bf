-- expect: limit.instructions
local step, list = utf8.codes("x"), {}
local s = ("\x80"):rep(500000)
for place = 1, 100000 do list[place] = s end
table.sort(list, function(a, b) return step(a, 0) end)
