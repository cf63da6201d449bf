-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local s while true do s = tostring(run.today) .. tostring(run.clients:first()) end
end }
