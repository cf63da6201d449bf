-- expect: value.invalid
-- with rules/r.lua: return rule { title = "R", scope = "task", check = function(task, run, before) return { 1, 2, 3 } end }
return routine { title = "T", scope = "municipality", run = function(run)
run.clients[1]:add_task { title = "T", because = "b" }
end }
