-- expect: lua.error
table.insert(string, 1)
