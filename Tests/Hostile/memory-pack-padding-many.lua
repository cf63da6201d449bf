-- expect: lua.error
return string.pack(("c400000"):rep(100), ("x"):rep(10), table.unpack((function()
  local t = {} for place = 1, 99 do t[place] = "" end return t
end)()))
