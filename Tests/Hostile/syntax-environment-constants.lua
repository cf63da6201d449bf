-- expect: lua.error
-- The same through functions, and with every kind of constant.
local function number() local _ENV <const> = 0x7fffffffffffffff return function() return x.y[z] end end
local function text() local _ENV <const> = "x" return function() x = y end end
local function nothing() local _ENV <const> = nil return function() return #x end end
for _, make in ipairs { number, text, nothing } do pcall(make()) end
return nothing()()
