-- expect: lua.error
require "bytecode"
