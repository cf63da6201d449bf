-- expect: lua.error
local function f(n) if n == 0 then return ("x"):rep(1, 2, 3, {}) .. ("x"):bad() end return (f(n - 1)) end
f(8000)
