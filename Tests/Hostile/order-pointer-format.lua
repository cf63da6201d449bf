-- expect: lua.error
return ("%p"):format({})
