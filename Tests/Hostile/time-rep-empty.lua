-- expect: limit.instructions
while true do (""):rep(1e9) end
