-- expect: lua.error
leak = 1
