-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
run.clients:first():add_task { title = 0/0, because = "b" }
end }
