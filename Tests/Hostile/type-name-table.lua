-- expect: lua.error
-- A __name that is no text was left on the stack, where format keeps its buffer.
pcall(string.format, ("x"):rep(1100) .. "%s" .. ("y"):rep(9000), setmetatable({}, { __name = {} }))
error("unharmed")
