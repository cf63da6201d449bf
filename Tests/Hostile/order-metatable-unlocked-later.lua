-- expect: sandbox.denied
local metatable = { __metatable = "locked" }
setmetatable({}, metatable)
metatable.__metatable = nil
