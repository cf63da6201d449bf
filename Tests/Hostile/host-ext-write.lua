-- expect: lua.error
return routine { title = "T", scope = "client", run = function(client, run)
client.ext.score = 1
end }
