-- expect: sandbox.denied
return coroutine.wrap(function() end)
