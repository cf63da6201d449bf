-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
local d = run.today + days(math.maxinteger)
end }
