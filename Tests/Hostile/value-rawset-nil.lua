-- expect: lua.error
rawset({}, nil, 1)
