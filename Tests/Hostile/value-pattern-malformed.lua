-- expect: lua.error
("x"):find("[a")
