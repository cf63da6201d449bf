-- expect: lua.error
return string.char(table.unpack({}, 1, 300))
