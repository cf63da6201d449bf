-- expect: lua.error
local mine
mine = routine { title = "T", scope = "client", run = function(client, run)
  mine.run = function() end
  error "runs once more as it was"
end }
return mine
