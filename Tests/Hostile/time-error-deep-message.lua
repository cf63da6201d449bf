-- expect: limit.time
local function deep(n)
  if n > 0 then return (deep(n - 1)) end
  while true do xpcall(error, function(text) return text end, "x", 0) end
end
deep(20000)
