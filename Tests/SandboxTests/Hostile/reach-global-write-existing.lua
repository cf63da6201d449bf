-- expect: lua.error
pairs = nil
