-- expect: limit.instructions
-- Garbage was collected in the hook alone, and no hook runs inside sort.
local list = {}
for place = 1, 200000 do list[place] = "c4000" end
table.sort(list, string.pack)
