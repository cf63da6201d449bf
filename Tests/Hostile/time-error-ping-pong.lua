-- expect: limit.instructions
while true do pcall(error, {}) end
