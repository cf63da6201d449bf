-- expect: limit.instructions
return routine { title = "T", scope = "municipality", run = function(run)
local lists = {}
for i = 1, 1e9 do lists[i] = run.clients:where { status = { "active", "closed" } } local n = #lists[i] end
end }
