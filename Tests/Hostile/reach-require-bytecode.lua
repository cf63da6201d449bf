-- expect: package.invalid
-- with lib/bytecode.lua: \27Lua\84\0\25\147
require "bytecode"
