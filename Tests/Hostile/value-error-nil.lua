-- expect: lua.error
error(nil)
