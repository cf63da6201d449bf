-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
day(0/0)
end }
