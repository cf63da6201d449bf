-- expect: lua.error
return package.loaded
