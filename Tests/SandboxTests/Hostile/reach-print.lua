-- expect: lua.error
print(1)
