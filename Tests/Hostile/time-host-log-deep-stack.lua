-- expect: limit.instructions
-- with lib/deep.lua: local function deep(n, run) if n == 0 then while true do run:log("x") end end return (deep(n - 1, run)) end return deep
local deep = require "deep"
return routine { title = "T", scope = "municipality", run = function(run) deep(20000, run) end }
