-- expect: sandbox.denied
return os.time()
