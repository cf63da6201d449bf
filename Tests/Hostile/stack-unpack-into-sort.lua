-- expect: lua.error
local wide = {}
for place = 1, 200 do wide[place] = place end
for count = 1, 200 do
  pcall(table.sort, { 3, 1, 2 }, function(...) return (select("#", table.unpack(wide, 1, count))) > 500 end)
  pcall(string.char, table.unpack(wide, 1, count))
  pcall(string.format, ("%d"):rep(count), table.unpack(wide, 1, count))
  pcall(("x"):rep(200).gsub, ("x"):rep(200), ("(x)"):rep(math.min(count, 32)), function(...) return select(-1, ...) end)
end
error("unharmed")
