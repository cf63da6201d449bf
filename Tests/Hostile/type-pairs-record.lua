-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)

for _, value in ipairs { run.today, run.clients, run, run.clients:first() } do pcall(pairs({ x = 1 }), value) end
error("unharmed")
end }
