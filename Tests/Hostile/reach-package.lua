-- expect: sandbox.denied
return package.loaded
