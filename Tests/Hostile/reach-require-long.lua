-- expect: sandbox.denied
require(("a"):rep(1000000))
