-- expect: sandbox.denied
require ""
