-- expect: lua.error
local function f(n) if n == 0 then error({}) end return (f(n - 1)) end
f(8100)
