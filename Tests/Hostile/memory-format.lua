-- expect: lua.error
local s = ("x"):rep(2000000) return ("%s%s%s%s"):format(s, s, s, s)
