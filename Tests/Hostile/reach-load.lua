-- expect: sandbox.denied
return load("return 1")
