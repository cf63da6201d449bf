-- expect: lua.error
local t = setmetatable({}, { __index = function(self, key) return table.concat(self, "", key, key + 1) end })
return t[1]
