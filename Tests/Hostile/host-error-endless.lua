-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
while true do pcall(function() return run.clients:first().nmae end) end
end }
