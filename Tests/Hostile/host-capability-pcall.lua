-- expect: capability.missing
return routine { title = "T", scope = "municipality", run = function(run)
local fine, message = pcall(function() return run.clients:first().health_notes end)
assert(not fine)
error(message, 0)
end }
