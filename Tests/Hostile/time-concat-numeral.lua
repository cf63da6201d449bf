-- expect: limit.instructions
local list, s = {}, ("0"):rep(400000) .. "1"
while true do pcall(table.concat, list, "", s, s) end
