-- expect: sandbox.denied
leak = 1
