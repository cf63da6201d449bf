-- Calls every function that there is, and those that they return, with values of every type, with
-- patterns and formats, until a limit ends it. What is drawn follows from the run's seed.
local random = math.random
local Pool = {}
for place = 1, 60 do Pool[place] = place end
local pick = function(list) return list[random(#list)] end

local function events()
  local names = {
    "__index", "__newindex", "__call", "__len", "__eq", "__lt", "__le", "__tostring", "__name", "__close",
    "__pairs", "__unm", "__add", "__metatable",
  }
  local made = {}
  for _ = 1, random(3) do made[pick(names)] = pick(Pool) end
  return made
end

local pieces = {
  "%a", "%d+", "%s*", "[^x]", "[%a_]-", "(", ")", "()", ".", "%1", "%b()", "%f[%w]", "$", "^", "%", "[", "x-",
  "%5d", "%-10s", "%.3f", "%q", "%s", "%c", "%x", "%i", "%u", "%g", "%a", "%.0s", "%99d", "%%", "c10", "s4",
  "z", "i16", ">", "<", "!8", "b", "Xi8", "d", "j", " ", "\0", "\x80", "å", "1", "0x", "e9",
}

local function text()
  local made = {}
  for place = 1, random(0, 6) do made[place] = pick(pieces) end
  return (table.concat(made):rep(random(8) == 1 and random(3000) or 1))
end

local function list()
  local made = {}
  for place = 1, random(0, 8) do made[random(4) == 1 and random(-2, 40) or place] = pick(Pool) end
  return made
end

local makers = {
  text, text, list, list,
  function() return random(-4, 20) end, function() return random() * 1e3 - 500 end,
  function() return ("7"):rep(random(400)) end,
  function() return setmetatable(list(), events()) end,
  function() return function(...) return ... end end,
  function() return function() return pick(Pool) end end,
  function() return pick { math.huge, -math.huge, 0 / 0, math.maxinteger, math.mininteger, 2^53, -0.0, 1e308 } end,
  function() return pick { true, false } end,
  function() return days(1) end,
}

local libraries = {
  string = "byte char find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper",
  table = "concat insert move pack remove sort unpack", utf8 = "char codepoint codes len offset",
  math = "abs ceil exp floor fmod log max min modf random sqrt tointeger type ult",
}
local functions = {
  assert, error, getmetatable, ipairs, next, pairs, pcall, rawequal, rawget, rawlen, rawset, require, select,
  setmetatable, tonumber, tostring, type, xpcall, routine, days,
}
for library, names in pairs(libraries) do
  for name in names:gmatch("%a+") do functions[#functions + 1] = _ENV[library][name] end
end
local method = ("")["_len"]
functions[#functions + 1] = method

local function keep(...)
  for place = 1, math.min(select("#", ...), 4) do
    local value = (select(place, ...))
    if type(value) == "function" and #functions < 200 then functions[#functions + 1] = value end
    if value ~= nil and (type(value) ~= "string" or #value < 5000) then Pool[random(60)] = value end
  end
end

local function argument()
  local drawn = random(10)
  if drawn < 5 then return pick(makers)() end
  if drawn == 10 then return pick(functions) end
  return pick(Pool)
end

while true do
  if random(10) > 1 then
    keep(pcall(pick(functions), argument(), argument(), argument(), argument()))
  else
    local one, other = argument(), argument()
    keep(pcall(pick {
      function() return one < other end, function() return one .. other end, function() return one[other] end,
      function() one[other] = 1 end, function() return one == other end, function() return -one + other end,
      function() for place = one, other do return place end end, function() for key in one, other do return key end end,
      function() local closed <close> = one end, function() return one(other) end,
    }))
  end
end
