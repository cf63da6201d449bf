-- expect: sandbox.denied
-- with lib/module.lua: return 1
require "./module"
