-- expect: sandbox.denied
local first
for _ = 1, 1990 do
  local t = {}
  for i = 1, 250 do t[i * 511] = i end
  first = setmetatable(t, { __newindex = first })
end
first[511 * 9999] = 1
