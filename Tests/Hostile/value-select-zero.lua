-- expect: lua.error
return select(0)
