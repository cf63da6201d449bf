-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
return #run.clients:first()
end }
