-- expect: lua.error
return string.pack("c2000000000", "")
