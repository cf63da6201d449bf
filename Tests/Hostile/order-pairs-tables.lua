-- expect: lua.error
for k in pairs({ [{}] = 1 }) do end
