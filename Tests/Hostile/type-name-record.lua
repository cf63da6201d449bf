-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)

local t = setmetatable({}, { __name = run.today })
pcall(string.format, ("x"):rep(1100) .. "%s" .. ("y"):rep(9000), t)
error("unharmed")
end }
