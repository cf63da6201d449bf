-- expect: lua.error
return getmetatable(_ENV).__index.os
