-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local day = run.today while true do day = day + days(1) day = day - days(1) end
end }
