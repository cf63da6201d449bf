-- expect: lua.error
for _, name in ipairs { 1, 1.5, true, {}, { 1 }, function() end } do
  for _ = 1, 100 do tostring(setmetatable({}, { __name = name })) end
  pcall(table.concat, { setmetatable({}, { __name = name }) })
  pcall(math.floor, setmetatable({}, { __name = name }))
end
error("unharmed")
