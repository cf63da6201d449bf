-- expect: lua.error
return coroutine.wrap(function() end)
