-- expect: limit.memory
return routine { title = "T", scope = "municipality", run = function(run)
while true do run:log(("x"):rep(9000)) end
end }
