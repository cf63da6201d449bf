-- People are spread, small houses two or three together: it is the share of active users that decides how
-- a larger place is to live in (000:1275-1320, 2735). One with too many is a warning, one of which nobody can
-- say is a note.
local place = require "place"

return routine {
  title = { nb = "Spredt, ikke samlet", nn = "Spreidd, ikkje samla", en = "Spread, not clustered" },
  scope = "dwelling",
  when = every { months = 3 },
  run = function(dwelling, run)
    local cluster = dwelling.cluster
    if not cluster or run.dwellings:first { cluster = cluster } ~= dwelling then return end
    local people, active, unknown = place.count(cluster, run)
    local is_crowded = place.is_crowded(people, active, run)
    if not is_crowded and not place.is_crowded(people, active + unknown, run) then return end
    run:finding {
      about = dwelling,
      severity = is_crowded and "warning" or "note",
      message = is_crowded and {
        nb = active .. " av de " .. people .. " som bor i " .. cluster .. ", er i aktiv rus",
        nn = active .. " av dei " .. people .. " som bur i " .. cluster .. ", er i aktiv rus",
        en = active .. " of the " .. people .. " who live in " .. cluster .. " are in active use",
      } or {
        nb = "for " .. unknown .. " av de " .. people .. " som bor i " .. cluster .. ", har ingen notert om de er i aktiv rus",
        nn = "for " .. unknown .. " av dei " .. people .. " som bur i " .. cluster .. ", har ingen notert om dei er i aktiv rus",
        en = "for " .. unknown .. " of the " .. people .. " who live in " .. cluster .. " nobody has noted whether they are in active use",
      },
    }
  end,
}
