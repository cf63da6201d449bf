-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
while true do for client in run.clients do end end
end }
