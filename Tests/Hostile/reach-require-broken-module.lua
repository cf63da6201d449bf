-- expect: lua.error
-- with lib/module.lua: local = 1
require "module"
