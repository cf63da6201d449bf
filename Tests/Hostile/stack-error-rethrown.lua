-- expect: lua.error
local function f(n)
  if n > 0 then return (f(n - 1)) end
  local _, message = pcall(error, "text")
  error(message, 0)
end
f(130)
