-- expect: lua.error
return dofile("/etc/passwd")
