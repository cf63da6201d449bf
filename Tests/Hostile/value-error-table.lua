-- expect: lua.error
error({ secret = 1 })
