-- A dwelling that a state grant ring-fences goes to nobody outside its target group (000:2725-2730).
-- A lease that does is told of, because the grant may be asked back.
local queue = require "queue"

return routine {
  title = { nb = "Øremerkede boliger", nn = "Øyremerkte bustader", en = "Ring-fenced dwellings" },
  scope = "tenancy",
  when = every { months = 3 },
  run = function(tenancy, run)
    if tenancy.ends and tenancy.ends < run.today then return end
    if not queue.outside_target(tenancy.client, tenancy.dwelling, run.today) then return end
    run:finding {
      about = tenancy.dwelling,
      severity = "warning",
      message = {
        nb = "er øremerket, og leies ut utenfor målgruppen",
        nn = "er øyremerkt, og vert leigd ut utanfor målgruppa",
        en = "is ring-fenced, and let outside its target group",
      },
    }
  end,
}
