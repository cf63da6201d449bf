-- expect: lua.error
local function border(t)
  if rawget(t, 1) == nil then return 0 end
  local low, high = 1, 2
  while rawget(t, high) ~= nil do low, high = high, high * 2 end
  while high - low > 1 do
    local middle = (low + high) // 2
    if rawget(t, middle) ~= nil then low = middle else high = middle end
  end
  return low
end
local function holes(seed)
  local t = {}
  for place = 1, seed % 9 do t["k" .. place] = true end
  for place = 1, seed % 9 do t["k" .. place] = nil end
  for place = 1, 4 + seed % 13 do if (seed * place) % 5 ~= 1 then t[place] = place end end
  t[8] = nil
  for place = 1, seed % 7 do t[place * seed % 12] = nil end
  return t
end
for seed = 1, 500 do
  local t = holes(seed)
  local wanted = border(t)

  assert(select("#", table.unpack(t)) == wanted, seed)
end
error("unharmed")
