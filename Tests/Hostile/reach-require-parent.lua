-- expect: sandbox.denied
require "../secret"
