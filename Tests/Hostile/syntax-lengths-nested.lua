-- expect: lua.error
-- 180 times the length of a length.
local a = 1
return ############################################################a
