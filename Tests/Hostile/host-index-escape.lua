-- expect: field.unknown
-- The name of what is not there is part of the finding in the plan.
return routine { title = "t", scope = "municipality", run = function(run)
  return run["\27[2J\27[31mred\r\n1. New: task\u{9B}\u{202E}"]
end }
