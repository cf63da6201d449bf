-- expect: lua.error
setmetatable({}, { __mode = "v" })
