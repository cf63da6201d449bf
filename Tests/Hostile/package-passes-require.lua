-- expect: routine.note
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["base"]\10
-- with base/municipality.toml: [municipality]\10id = "base"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10
-- with base/lib/limits.lua: return { refuse = true }
-- with lib/limits.lua: return { refuse = false }
-- with base/lib/base_module.lua: return { ask = function(require) return require "limits" end }
-- Who requires is the file that says so, not whoever handed it the function.
return routine { title = "t", scope = "municipality", run = function(run)
  local base = require "base_module"
  local mine, theirs = require "limits", base.ask(require)
  if mine.refuse or not theirs.refuse then
    error("a module of another package was found")
  end
  run:finding { message = "each file finds its own", severity = "error" }
end }
