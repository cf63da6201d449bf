-- expect: package.invalid
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["a", "b"]\10
-- with a/municipality.toml: [municipality]\10id = "a"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../b"]\10
-- with b/municipality.toml: [municipality]\10id = "b"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../a"]\10
return routine { title = "t", scope = "municipality", run = function(run)

end }
