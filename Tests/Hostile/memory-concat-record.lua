-- expect: lua.error
return routine { title = "T", scope = "municipality", run = function(run)
local function deep(n) if n == 0 then return "a" .. "b" .. run.today .. "c" end return deep(n - 1) .. "" end
for n = 1, 150 do assert(not pcall(deep, n)) end
error("unharmed")
end }
