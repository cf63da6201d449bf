-- expect: lua.error
_ENV.x = 1
