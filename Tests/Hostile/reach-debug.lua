-- expect: sandbox.denied
return debug.getregistry()
