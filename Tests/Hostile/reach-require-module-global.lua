-- expect: sandbox.denied
-- with lib/module.lua: leaked = 1
require "module"
