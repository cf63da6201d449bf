-- expect: routine.note
-- Tables whose text keys come and go before the numbers do: where Lua's own length falls in such a one
-- depends on how its keys were hashed, which differs between two processes.
local seed = 1
local function draw(most) seed = (seed * 1103515245 + 12345) % 2147483648 return seed // 65536 % most + 1 end
local function filled()
  local t = {}
  for _ = 1, draw(8) do t["k" .. draw(1000)] = true end
  for key in pairs(t) do if draw(3) > 1 then t[key] = nil end end
  for _ = 1, draw(24) do t[draw(20)] = true end
  for _ = 1, draw(6) do t[draw(20)] = nil end
  return t
end
local function border(t)
  if t[1] == nil then return 0 end
  local low, high = 1, 2
  while t[high] ~= nil do low, high = high, high * 2 end
  while high - low > 1 do
    local middle = (low + high) // 2
    if t[middle] == nil then high = middle else low = middle end
  end
  return low
end
return routine { title = "t", scope = "municipality", run = function(run)
  for _ = 1, 500 do
    local t, parts = filled(), {}
    local last = border(t)
    for place = 1, last do t[place] = tostring(place) parts[place] = t[place] end
    last = border(t)
    if select("#", table.unpack(t)) ~= last then error("another number of values") end
    if table.concat(t):len() < table.concat(parts):len() then error("another text") end
  end
  run:finding { message = "all were joined as the contents say", severity = "error" }
end }
