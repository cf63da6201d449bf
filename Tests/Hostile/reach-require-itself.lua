-- expect: lua.error
-- with lib/circle.lua: return require "circle"
require "circle"
