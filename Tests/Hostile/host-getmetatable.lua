-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
getmetatable(run.clients:first()).__index = function() end
end }
