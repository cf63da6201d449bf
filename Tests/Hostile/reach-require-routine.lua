-- expect: sandbox.denied
require "../routines/hostile"
