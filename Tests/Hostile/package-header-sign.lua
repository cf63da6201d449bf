-- expect: package.invalid
-- The TOML parser asserts that a header begins with a key, and ends the process when it does not.
-- with municipality.toml: [=]\10id = "hostile"\10
return routine { title = "t", scope = "municipality", run = function(run) end }
