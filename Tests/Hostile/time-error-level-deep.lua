-- expect: limit.instructions
local function deep(n)
  if n > 0 then return (deep(n - 1)) end
  while true do pcall(error, "x", 1000000) end
end
deep(20000)
