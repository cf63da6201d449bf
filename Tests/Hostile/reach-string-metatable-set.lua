-- expect: lua.error
setmetatable("", {})
