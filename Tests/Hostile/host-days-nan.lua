-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
days(0/0)
end }
