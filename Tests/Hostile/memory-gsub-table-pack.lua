-- expect: lua.error
return ("x"):rep(500000):gsub("x", table.pack)
