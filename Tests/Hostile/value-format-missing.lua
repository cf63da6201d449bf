-- expect: lua.error
return ("%d"):format()
