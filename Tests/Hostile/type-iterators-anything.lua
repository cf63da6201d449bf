-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)

local values = { 0x414141414141, 1.5, ("A"):rep(64), {}, false, run, run.today, run.clients, pairs }
local makers = {
  function() return (pairs({ 1, 2, x = 3 })) end, function() return (ipairs({ 1, 2 })) end,
  function() return (utf8.codes("blåbær")) end, function() return (("a b c"):gmatch("%a")) end,
}
for _, make in ipairs(makers) do
  for _, one in ipairs(values) do
    for _, other in ipairs(values) do pcall(make(), one, other) end
    pcall(make(), one)
  end
  pcall(make())
end
error("unharmed")
end }
