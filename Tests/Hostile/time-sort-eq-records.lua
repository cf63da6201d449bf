-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)

local t = {}
for place = 1, 100000 do t[place] = run.today + days(place % 7) end
while true do table.sort(t) end
end }
