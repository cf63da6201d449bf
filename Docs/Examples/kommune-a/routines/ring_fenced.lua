-- A dwelling that a state grant ring-fences goes to nobody outside its target group (000:2725-2730).
-- A lease that does is a warning, because the grant may be asked back; one of which nobody can say is a note.
local queue = require "queue"

return routine {
  title = { nb = "Øremerkede boliger", nn = "Øyremerkte bustader", en = "Ring-fenced dwellings" },
  scope = "tenancy",
  when = every { months = 3 },
  run = function(tenancy, run)
    if tenancy.ends and tenancy.ends < run.today then return end
    local is_for = queue.is_for(tenancy.client, tenancy.dwelling, run.today)
    if is_for then return end
    run:finding {
      about = tenancy.dwelling,
      severity = is_for == false and "warning" or "note",
      message = is_for == false and {
        nb = "er øremerket, og leies ut utenfor målgruppen",
        nn = "er øyremerkt, og vert leigd ut utanfor målgruppa",
        en = "is ring-fenced, and let outside its target group",
      } or {
        nb = "er øremerket, og ingen har notert om leietakeren er i målgruppen",
        nn = "er øyremerkt, og ingen har notert om leigetakaren er i målgruppa",
        en = "is ring-fenced, and nobody has noted whether the tenant is of its target group",
      },
    }
  end,
}
