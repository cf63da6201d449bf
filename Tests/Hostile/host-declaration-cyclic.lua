-- expect: value.invalid
local t = { title = "T", scope = "client", run = function() end } t.where = t
return routine(t)
