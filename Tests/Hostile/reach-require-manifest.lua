-- expect: sandbox.denied
require "../municipality.toml"
