-- expect: limit.instructions
-- with rules/r.lua: return rule { title = "R", scope = "task", check = function(task, run, before) while true do end end }
return routine { title = "T", scope = "municipality", run = function(run)
run.clients[1]:add_task { title = "T", because = "b" }
end }
