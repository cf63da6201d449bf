-- expect: package.invalid
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10\9[[ .package]]\13\10version = "1.0.0"\10
return routine { title = "t", scope = "municipality", run = function(run) end }
