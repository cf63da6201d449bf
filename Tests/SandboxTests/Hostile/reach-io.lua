-- expect: lua.error
return io.open("/etc/passwd")
