-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local d = run.today while true do d = d + weeks(100000) end
end }
