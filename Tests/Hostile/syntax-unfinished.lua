-- expect: lua.syntax
return "abc
