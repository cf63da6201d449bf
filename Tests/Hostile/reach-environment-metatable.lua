-- expect: sandbox.denied
setmetatable(_ENV, {})
