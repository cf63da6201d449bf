-- expect: lua.error
-- with lib/a.lua: return require "b"
-- with lib/b.lua: return require "a"
require "a"
