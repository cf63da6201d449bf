-- expect: sandbox.denied
pairs = nil
