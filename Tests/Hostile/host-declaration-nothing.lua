-- expect: value.invalid
local x = 1
