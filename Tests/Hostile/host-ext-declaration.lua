-- expect: field.unknown
return routine { title = "T", scope = "client", where = { ext = { ["x' OR 1=1 --"] = 1 } }, run = function(client, run)
end }
