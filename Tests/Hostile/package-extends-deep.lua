-- expect: package.invalid
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["p0"]\10
-- with p0/municipality.toml: [municipality]\10id = "p0"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p1"]\10
-- with p1/municipality.toml: [municipality]\10id = "p1"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p2"]\10
-- with p2/municipality.toml: [municipality]\10id = "p2"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p3"]\10
-- with p3/municipality.toml: [municipality]\10id = "p3"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p4"]\10
-- with p4/municipality.toml: [municipality]\10id = "p4"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p5"]\10
-- with p5/municipality.toml: [municipality]\10id = "p5"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p6"]\10
-- with p6/municipality.toml: [municipality]\10id = "p6"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p7"]\10
-- with p7/municipality.toml: [municipality]\10id = "p7"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p8"]\10
-- with p8/municipality.toml: [municipality]\10id = "p8"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["../p9"]\10
-- with p9/municipality.toml: [municipality]\10id = "p9"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10
return routine { title = "t", scope = "municipality", run = function(run)

end }
