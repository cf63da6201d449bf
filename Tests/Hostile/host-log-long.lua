-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
run:log(("x"):rep(100000))
end }
