-- expect: sandbox.denied
setmetatable({}, { __metatable = 0 / 0 })
