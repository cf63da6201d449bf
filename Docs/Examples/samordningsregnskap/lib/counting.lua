-- Everybody who is followed up, counted measure by measure.
local measures = require "measures"

return function(run, from)
  local sums = { people = 0, several = 0, coordinator = 0, plan = 0, dwelling = 0, unchecked = 0, decided = 0, followed = 0, tossed = 0 }
  local function add(name, holds) sums[name] = sums[name] + (holds and 1 or 0) end
  for client in run.clients:where { status = "active" } do
    local several = measures.needs_coordination(client, run)
    local suitable = measures.dwelling_is_suitable(client, run)
    add("people", true)
    add("several", several)
    add("coordinator", several and client.coordinator ~= nil)
    add("plan", several and client.individual_plans:any { status = "active" })
    add("dwelling", suitable)
    add("unchecked", suitable == nil and client.tenancies:any { on = run.today })
    add("decided", client.decisions:any { kind = "follow_up_at_home", status = "in_force", on = run.today })
    add("followed", measures.is_followed_up(client, run))
    add("tossed", measures.is_tossed(client, from))
  end
  return sums
end
