-- expect: limit.memory
return routine { title = "T", scope = "municipality", run = function(run)
while true do pcall(run.finding, run, { message = ("x"):rep(9000) }) end
end }
