-- expect: lua.error
return debug.getregistry()
