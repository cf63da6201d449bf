-- expect: sandbox.denied
return collectgarbage("count")
