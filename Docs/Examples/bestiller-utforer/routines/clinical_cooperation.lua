-- Several municipalities have a clinical cooperation committee at patient level, with the
-- community mental health centre, the hospital and their neighbours (001:4405).
local call = require "meetings"

return routine {
  title = { nb = "Klinisk samarbeidsutvalg", nn = "Klinisk samarbeidsutval", en = "Clinical cooperation committee" },
  scope = "group",
  where = { kind = "clinical_cooperation" },
  when = every { months = 2 },
  run = function(group, run)
    local agenda = {}
    for notice in run.discharge_notices:where { status = { "received", "planned" } } do
      agenda[#agenda + 1] = "Utskriving fra " .. notice.unit.name .. ", sak " .. notice.id
    end
    call(group, run, run:parameter "clinical_meets", agenda, {
      nb = "Kommunen og spesialisthelsetjenesten går gjennom " .. #agenda .. " utskrivinger.",
      nn = "Kommunen og spesialisthelsetenesta går gjennom " .. #agenda .. " utskrivingar.",
      en = "The municipality and the specialist services go through " .. #agenda .. " discharges.",
    })
  end,
}
