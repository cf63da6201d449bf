-- expect: sandbox.denied
setmetatable({}, { __mode = "v" })
