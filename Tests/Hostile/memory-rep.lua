-- expect: lua.error
return ("x"):rep(1e9)
