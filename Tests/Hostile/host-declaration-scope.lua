-- expect: value.invalid
return routine { title = "T", scope = "sqlite_master", run = function() end }
