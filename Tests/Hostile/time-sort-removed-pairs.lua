-- expect: lua.error
local t = {}
for place = 1, 100000 do t[place] = true end
local step, list = pairs(t), {}
for place = 1, 100000 do t[place] = nil list[place] = t end
table.sort(list, step)
error("unharmed")
