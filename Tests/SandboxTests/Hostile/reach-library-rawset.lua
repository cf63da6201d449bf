-- expect: lua.error
rawset(string, "format", nil)
