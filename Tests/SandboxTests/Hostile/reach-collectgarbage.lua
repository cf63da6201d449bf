-- expect: lua.error
return collectgarbage("count")
