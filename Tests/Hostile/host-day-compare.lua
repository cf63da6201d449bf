-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
return run.today < 5
end }
