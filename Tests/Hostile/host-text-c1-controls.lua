-- expect: value.invalid
-- U+009B begins a command to a terminal in one character, as U+009D and U+0085 do other things.
return routine { title = "t", scope = "municipality", run = function(run)
  run:log("a\u{9B}2Jb\u{9D}0;owned\u{85}")
end }
