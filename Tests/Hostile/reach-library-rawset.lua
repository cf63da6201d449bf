-- expect: sandbox.denied
rawset(string, "format", nil)
