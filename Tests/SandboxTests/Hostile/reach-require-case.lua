-- expect: sandbox.denied
require "MODULE"
