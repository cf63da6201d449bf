-- expect: limit.instructions
local s = ("a"):rep(30) return s:find(("a?"):rep(30) .. s)
