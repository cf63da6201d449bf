-- expect: lua.syntax
local = 5
