-- expect: lua.error
return _G.os
