-- expect: limit.instructions
local set = "[" .. ("x"):rep(100000) .. "]" for i = 1, 1000 do ("a"):rep(100):find(set .. "b") end
