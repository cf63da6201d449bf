-- expect: lua.error
-- Lua 5.4.4 keeps a pointer to its stack across __concat, which may move it. Set here after
-- setmetatable, which refuses it, it must never be called.
local function deep(n) if n == 0 then return "x" end return (deep(n - 1)) end
local events = {}
local t = setmetatable({}, events)
events.__concat = function(a, b) return deep(150 * (#tostring(a) % 7 + 1)) end
rawset(events, "__concat", events.__concat)
local function chain(n)
  if n == 0 then return "a" .. "b" .. t .. "c" .. t .. t .. "d" end
  return chain(n - 1) .. t .. "e"
end
for round = 1, 300 do
  assert(not pcall(chain, round % 60))
  pcall(error, round)
end
error("unharmed")
