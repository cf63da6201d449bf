-- expect: package.invalid
-- A bracket alone on its line.
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[\10package]\10version = "1.0.0"\10
return routine { title = "t", scope = "municipality", run = function(run) end }
