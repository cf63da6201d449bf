-- expect: sandbox.denied
_ENV.x = 1
