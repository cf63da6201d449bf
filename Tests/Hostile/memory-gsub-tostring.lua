-- expect: limit.instructions
while true do ("1"):rep(100000):gsub("1", tostring) end
