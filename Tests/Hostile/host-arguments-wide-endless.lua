-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local wide = {} for i = 1, 99000 do wide[i] = "x" end
while true do pcall(run.finding, run, { message = wide }) end
end }
