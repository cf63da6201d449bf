-- expect: sandbox.denied
return _G.os
