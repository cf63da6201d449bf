-- expect: capability.missing
-- with municipality.toml: [municipality]\10id = "hostile"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10extends = ["base"]\10
-- with base/municipality.toml: [municipality]\10id = "base"\10name = "H"\10[package]\10version = "1.0.0"\10api = 1\10[capabilities]\10ask = ["read.health"]\10
-- What the base asks for is the base's; this package asked for nothing.
return routine { title = "t", scope = "municipality", run = function(run)
  local client = run.clients:first()
  return client.health_notes
end }
