-- expect: sandbox.denied
print(1)
