-- expect: lua.error
("x"):rep(1000):find(("(x"):rep(31) .. ("x?"):rep(300))
