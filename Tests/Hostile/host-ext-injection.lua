-- expect: field.unknown
return routine { title = "T", scope = "municipality", run = function(run)
return run.clients:count { ext = { ["score') = 1 OR ('1"] = 1 } }
end }
