-- expect: limit.instructions
local events = { __close = table.sort }
local t = setmetatable({}, events)
for place = 1, 1000 do t[place] = place end
while true do
  local a <close> = t
  local b <close> = t
end
