-- expect: lua.error
rawset(_ENV, "x", 1)
