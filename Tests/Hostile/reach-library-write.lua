-- expect: sandbox.denied
string.format = nil
