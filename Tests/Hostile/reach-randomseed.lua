-- expect: lua.error
math.randomseed(1)
