-- expect: sandbox.denied
return loadstring("return 1")
