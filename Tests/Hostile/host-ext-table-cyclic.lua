-- expect: value.invalid
return routine { title = "T", scope = "client", run = function(client, run)
local t = {} t.ext = t
client:change { ext = t, because = "b" }
end }
