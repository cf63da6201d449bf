-- expect: lua.error
require "circle"
