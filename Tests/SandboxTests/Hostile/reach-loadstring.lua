-- expect: lua.error
return loadstring("return 1")
