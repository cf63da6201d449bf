-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local d = days(100000) for i = 1, 100 do d = d + d end return run.today + d
end }
