-- expect: capability.missing
return routine { title = "T", scope = "municipality", run = function(run)
return run.clients:any { health_notes = "x" }
end }
