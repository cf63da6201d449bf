-- expect: lua.error
local t = {} t[0/0] = 1
