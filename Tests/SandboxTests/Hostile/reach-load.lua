-- expect: lua.error
return load("return 1")
