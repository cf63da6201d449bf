-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
days(math.huge)
end }
