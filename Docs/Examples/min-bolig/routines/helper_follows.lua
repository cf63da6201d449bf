-- A helper followed Aina for a year when she moved (004:399-410): whoever moves into a dwelling that
-- another unit looks after keeps the old helpers beside the new ones.
local warn = require "warn"

return routine {
  title = { nb = "Hjelperen følger med", nn = "Hjelparen følgjer med", en = "The helper follows" },
  scope = "tenancy",
  when = on { "tenancy.starts" },
  run = function(tenancy, run)
    local client, unit = tenancy.client, tenancy.dwelling.unit
    local until_day = tenancy.starts + run:parameter "helper_follows"
    if until_day <= run.today or tenancy.ends and tenancy.ends < run.today then return end
    local over = client.handovers:last { cause = "move", to_unit = unit }
    if over then
      if over.status == "done" and over.ends and over.ends < until_day then
        warn(run, client, {
          nb = "hjelperen sluttet å følge med før avtalt",
          nn = "hjelparen slutta å følgje med før avtalt",
          en = "the helper stopped following before it was agreed",
        })
      end
      return
    end
    if not unit or not client.unit or unit == client.unit then return end
    client.handovers:add {
      from_unit = client.unit,
      to_unit = unit,
      cause = "move",
      starts = tenancy.starts,
      ends = until_day,
      because = {
        nb = "Brutte relasjoner er det som skader mest; hjelperen følger med etter flyttingen.",
        nn = "Brotne relasjonar er det som skadar mest; hjelparen følgjer med etter flyttinga.",
        en = "Broken relations do most harm; the helper follows after the move.",
      },
    }
  end,
}
