-- expect: sandbox.denied
-- What is not equal to itself would be found changed, though nobody changed it.
setmetatable({}, { __name = 0 / 0 })
