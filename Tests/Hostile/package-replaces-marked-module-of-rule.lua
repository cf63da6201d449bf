-- expect: rule.own.r
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["base"]\10
-- with base/municipality.toml: [municipality]\10id = "base"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10replaceable = ["limits"]\10
-- with base/rules/r.lua: local limits = require "limits" return rule { title = "r", scope = "task", check = function(task) if limits.refuse then return "refused" end end }
-- with base/lib/limits.lua: return { refuse = true }
-- with lib/limits.lua: return { refuse = false }
-- Not even where the base says that the module may be replaced.
return routine { title = "t", scope = "municipality", run = function(run)
  run.tasks:add { title = "t", because = "b" }
end }
