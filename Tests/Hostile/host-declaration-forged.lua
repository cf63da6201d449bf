-- expect: field.unknown
return { title = "T", scope = "client", runs = function() end }
