-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
return run.clients:count { ["name = '' OR 1"] = "x" }
end }
