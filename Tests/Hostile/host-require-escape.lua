-- expect: sandbox.denied
return routine { title = "t", scope = "municipality", run = function(run)
  require "\27[31mred\r\n1. New: task"
end }
