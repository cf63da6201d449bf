-- expect: sandbox.denied
require(("a"):rep(100000))
