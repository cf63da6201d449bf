-- expect: lua.error
string.format = nil
