-- expect: sandbox.denied
require "lib\0.lua"
