-- expect: limit.memory
-- with rules/r.lua: return rule { title = "R", scope = "task", check = function(task, run, before) local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1000) .. i end end }
return routine { title = "T", scope = "municipality", run = function(run)
run.clients[1]:add_task { title = "T", because = "b" }
end }
