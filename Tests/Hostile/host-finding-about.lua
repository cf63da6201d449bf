-- expect: value.invalid
return routine { title = "T", scope = "municipality", run = function(run)
run:finding { message = "m", about = { type = "client", id = "c-001" } }
end }
