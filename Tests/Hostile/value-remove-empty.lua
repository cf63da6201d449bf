-- expect: lua.error
assert(table.remove({}, 0) == nil and table.remove({}) == nil and table.remove({}, #{}) == nil)
error("unharmed")
