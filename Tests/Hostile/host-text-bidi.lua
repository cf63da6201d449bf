-- expect: value.invalid
-- Signs that turn the text around, or end a line, where a person reads the plan.
return routine { title = "t", scope = "municipality", run = function(run)
  run:finding { message = "not \u{202E}deilppa\u{2066} \u{2028}1. New" }
end }
