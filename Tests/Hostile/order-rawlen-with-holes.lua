-- expect: lua.error
-- The end that rawlen finds follows from the contents, as that of the operator does.
for seed = 1, 500 do
  local t = {}
  for place = 1, seed % 9 do t["k" .. place] = true end
  for place = 1, seed % 9 do t["k" .. place] = nil end
  for place = 1, 4 + seed % 13 do if (seed * place) % 5 ~= 1 then t[place] = place end end
  for place = 1, seed % 7 do t[place * seed % 12] = nil end
  if rawlen(t) ~= #t then return end
end
error("the same")
