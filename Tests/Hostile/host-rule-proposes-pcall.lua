-- expect: rule.own.r
-- with rules/r.lua: return rule { title = "R", scope = "task", check = function(task, run, before) if not pcall(task.change, task, { title = "U", because = "b" }) then return "refused" end end }
return routine { title = "T", scope = "municipality", run = function(run)
run.clients[1]:add_task { title = "T", because = "b" }
end }
