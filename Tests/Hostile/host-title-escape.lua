-- expect: value.invalid
return routine { title = "\27[2Jt\u{9B}\u{202E}\r", scope = "municipality", run = function(run) end }
