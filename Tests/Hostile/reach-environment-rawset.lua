-- expect: sandbox.denied
rawset(_ENV, "x", 1)
