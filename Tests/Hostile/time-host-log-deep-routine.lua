-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)

local function deep(n) if n == 0 then while true do run:log("x") end end return (deep(n - 1)) end
deep(20000)
end }
