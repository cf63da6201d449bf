-- expect: lua.error
-- CVE-2022-28805: a constant that is called _ENV made Lua 5.4.4 read past its own heap.
local _ENV <const> = 1
x = y
