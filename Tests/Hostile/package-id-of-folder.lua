-- expect: package.invalid
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["a"]\10
-- with a/municipality.toml: [municipality]\10id = "lib"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10
return routine { title = "t", scope = "municipality", run = function(run)

end }
