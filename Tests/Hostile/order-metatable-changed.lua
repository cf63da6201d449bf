-- expect: sandbox.denied
-- Many metatables, one of them changed: which comes first must not decide what is paid for it.
local all = {}
for i = 1, 2000 do
  local metatable = { __len = function() return i end }
  all[i] = setmetatable({}, metatable)
  if i == 1000 then all.changed = metatable end
end
all.changed.__len = nil
