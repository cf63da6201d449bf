-- expect: sandbox.denied
-- A chain that grows at its end, where each table is looked at when nothing is behind it.
local tables = {}
for i = 1, 1990 do tables[i] = {} end
for i = 1, 1989 do setmetatable(tables[i], { __index = tables[i + 1] }) end
