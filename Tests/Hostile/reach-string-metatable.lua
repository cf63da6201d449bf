-- expect: lua.error
getmetatable("").__index = {}
