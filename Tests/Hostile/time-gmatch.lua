-- expect: limit.instructions
for _ in ("a"):rep(3000):gmatch(".*.*.*b") do end
