-- expect: limit.instructions
-- with lib/module.lua: while true do end
pcall(require, "module")
