-- People usually say yes to sharing for the sake of a good home (004:457-462). Somebody outside
-- who provides a service needs that yes: one that is missing, or that runs out within a month, is
-- asked for.
local ask = require "ask"

local function consent_for(client, unit, run)
  for consent in client.consents do
    local holds = not consent.withdrawn and (not consent.ends or consent.ends >= run.today)
    for _, recipient in ipairs(consent.recipients) do
      if holds and recipient == unit then return consent end
    end
  end
end

return routine {
  title = { nb = "Samtykke til å dele", nn = "Samtykke til å dele", en = "Consent to share" },
  scope = "client",
  where = { status = "active" },
  when = every { weeks = 1 },
  run = function(client, run)
    for decision in client.decisions:where { status = "in_force", on = run.today } do
      local unit = decision.provider
      local consent = unit and unit.is_external and consent_for(client, unit, run)
      if unit and unit.is_external and (not consent or consent.ends and consent.ends <= run.today + months(1)) then
        ask(client, {
          title = "Spør om samtykke til å dele med " .. unit.name,
          worker = client.coordinator,
          due = run.calendar:working_day(run.today + weeks(1)),
          law = "pbrl-4-1",
          because = consent and {
            nb = "Samtykket går ut " .. consent.ends:text() .. ".",
            nn = "Samtykket går ut " .. consent.ends:text() .. ".",
            en = "The consent runs out on " .. consent.ends:text() .. ".",
          } or {
            nb = unit.name .. " yter en tjeneste, og personen har ikke samtykket til deling.",
            nn = unit.name .. " yter ei teneste, og personen har ikkje samtykt til deling.",
            en = unit.name .. " provides a service, and the person has not consented to sharing.",
          },
        })
      end
    end
  end,
}
