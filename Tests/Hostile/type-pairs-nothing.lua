-- expect: lua.error
for _, values in ipairs { {}, { false }, { 1.5 }, { function() end }, { {} } } do
  pcall(pairs({ x = 1 }), table.unpack(values))
end
error("unharmed")
