-- expect: sandbox.denied
table.insert(string, 1)
