-- expect: limit.instructions
-- All keys are in one chain of the table, so that each step is as long as the table.
local t = {}
for place = 1, 8000 do t[place * 16383] = true end
while true do for _ in pairs(t) do break end end
