-- expect: lua.error
rawset({}, 0/0, 1)
