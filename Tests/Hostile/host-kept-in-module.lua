-- expect: lua.error
-- with lib/kept.lua: return { record = false }
-- A module is loaded anew for each record: what it kept is gone.
local kept = require "kept"
return routine { title = "T", scope = "client", run = function(client, run)
  assert(kept.record == false, "a record of an earlier run is still here")
  kept.record = client
  error "each run starts anew"
end }
