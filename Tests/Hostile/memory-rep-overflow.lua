-- expect: lua.error
return ("xx"):rep(math.maxinteger)
