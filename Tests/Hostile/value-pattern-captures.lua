-- expect: lua.error
("x"):find(("()"):rep(33))
