-- expect: limit.time
-- As long a chain as there may be, of tables whose keys meet in one place.
local first
for _ = 1, 16 do
  local t = {}
  for i = 1, 2000 do t[i * 2047] = i end
  first = setmetatable(t, { __index = first })
end
while true do local a = first[2047 * 99999] end
