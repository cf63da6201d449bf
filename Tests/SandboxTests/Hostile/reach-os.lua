-- expect: lua.error
return os.time()
