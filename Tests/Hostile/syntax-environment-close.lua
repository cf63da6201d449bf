-- expect: lua.error
local _ENV <close> = 1
x = y
