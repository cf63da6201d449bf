-- expect: capability.missing
return routine { title = "T", scope = "municipality", run = function(run)
return run.clients:first().national_identity_number
end }
