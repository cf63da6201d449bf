-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
run.clients:first():add_task { title = "t", due = math.huge, because = "b" }
end }
