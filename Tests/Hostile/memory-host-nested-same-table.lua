-- expect: limit.memory
return routine { title = "T", scope = "municipality", run = function(run)

local s, t = ("x"):rep(500000), {}
for _ = 1, 20 do t = { t, t, s } end
run.groups:count(t)
end }
