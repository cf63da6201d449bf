-- expect: lua.error
-- A message that clears the screen and writes a line of a plan.
return routine { title = "t", scope = "municipality", run = function(run)
  error("\27[2J\27]0;owned\7\r\n1. New: task")
end }
