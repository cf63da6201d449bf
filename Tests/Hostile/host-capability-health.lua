-- expect: capability.missing
return routine { title = "T", scope = "municipality", run = function(run)
return run.clients:first().health_notes
end }
