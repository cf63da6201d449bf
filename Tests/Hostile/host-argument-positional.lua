-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
run.clients:first():add_task { "t", because = "b" }
end }
