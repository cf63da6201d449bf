-- expect: limit.instructions
repeat until false
