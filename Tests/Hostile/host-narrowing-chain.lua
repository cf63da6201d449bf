-- expect: limit.memory
-- Each list keeps the conditions of those before it.
return routine { title = "T", scope = "municipality", run = function(run)

local c = run.tasks
while true do c = c:where { status = "open" } end
end }
