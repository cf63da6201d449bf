-- expect: value.invalid
-- What pairs says of keys without an order must not tell which of them Lua has first.
for i = 1, 40 do
  local t = { [{}] = 1, [function() end] = 1, [pairs] = 1 }
  local _, said = pcall(pairs, t)
  if not said:find("a table or a function", 1, true) then error(said) end
end
