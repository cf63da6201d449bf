-- expect: lua.error
setmetatable(_ENV, {})
