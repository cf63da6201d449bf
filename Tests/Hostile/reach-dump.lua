-- expect: lua.error
return string.dump(function() end)
