-- expect: lua.error
local t, s = {}, ("x"):rep(300000)
for place = 1, 200 do t[place] = s end
return string.pack(("s"):rep(200), table.unpack(t))
