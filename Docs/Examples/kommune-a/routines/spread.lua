-- People with a concurrent disorder are spread, small houses two or three together: it is the share of
-- active users that decides how a place is to live in (000:1275-1320, 2735). A place with more is told of.
local queue = require "queue"

return routine {
  title = { nb = "Spredt, ikke samlet", nn = "Spreidd, ikkje samla", en = "Spread, not clustered" },
  scope = "dwelling",
  when = every { months = 3 },
  run = function(dwelling, run)
    if not dwelling.cluster or run.dwellings:first { cluster = dwelling.cluster } ~= dwelling then return end
    local count = queue.together(dwelling, run)
    if count <= run:parameter "houses_together" then return end
    run:finding {
      about = dwelling,
      severity = "warning",
      message = {
        nb = count .. " med ROP-lidelse bor samlet i " .. dwelling.cluster,
        nn = count .. " med ROP-liding bur samla i " .. dwelling.cluster,
        en = count .. " people with a concurrent disorder live together in " .. dwelling.cluster,
      },
    }
  end,
}
