-- expect: limit.memory
local kept = {}
while true do
  local _, text = pcall(error, ("x"):rep(100000) .. #kept)
  kept[#kept + 1] = text
end
