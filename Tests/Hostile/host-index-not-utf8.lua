-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
local x = run.clients:first()["\xff\xfe"]
end }
