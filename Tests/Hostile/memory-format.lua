-- expect: lua.error
local s = ("x"):rep(200000) return ("%s%s%s%s"):format(s, s, s, s)
