-- expect: lua.syntax
goto nowhere
