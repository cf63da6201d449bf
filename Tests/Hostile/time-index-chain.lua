-- expect: sandbox.denied
-- Tables in a chain, each with keys that meet in one place: one look-up would go through them all.
local first
for _ = 1, 1990 do
  local t = {}
  for i = 1, 500 do t[i * 511] = i end
  first = setmetatable(t, { __index = first })
end
local a = first[511 * 9999]
