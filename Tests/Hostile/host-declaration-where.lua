-- expect: field.unknown
return routine { title = "T", scope = "client", where = { ["1=1 OR name"] = "x" }, run = function() end }
