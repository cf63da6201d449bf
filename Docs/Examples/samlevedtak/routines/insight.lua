-- A combined decision gives insight and sharing across those who provide (003:93-97): each unit that
-- delivers a part learns what the whole is, by the person's consent to share decisions (004:457-462). Without one
-- a unit of the municipality may learn what it needs for its work (forvaltningsloven § 13 b no. 3), and whoever
-- sends the draft looks at what that is; nobody outside does.
local function units_of(decision)
  local units, seen = {}, {}
  for _, part in ipairs(decision.parts) do
    local unit = part.provider or part.unit
    if unit and not seen[unit.id] then
      seen[unit.id] = true
      units[#units + 1] = unit
    end
  end
  return units
end

local function consent_for(client, unit, today)
  for consent in client.consents:where { to = today } do
    local holds = not consent.withdrawn and (not consent.ends or consent.ends >= today)
    local of_decisions, to_unit = false, false
    for _, word in ipairs(consent.scope) do of_decisions = of_decisions or word == "decisions" end
    for _, recipient in ipairs(consent.recipients) do to_unit = to_unit or recipient == unit end
    if holds and of_decisions and to_unit then return consent end
  end
end

return routine {
  title = { nb = "Innsyn for dem som yter", nn = "Innsyn for dei som yter", en = "Insight for those who provide" },
  scope = "decision",
  where = { kind = "combined", status = "in_force" },
  when = on { "decision.in_force" },
  run = function(decision, run)
    local client = decision.client
    for _, unit in ipairs(units_of(decision)) do
      local consent = consent_for(client, unit, run.today)
      if unit.is_external and not consent then
        run:finding {
          about = unit,
          message = {
            nb = "får ikke innsyn i samlevedtaket uten samtykke",
            nn = "får ikkje innsyn i samlevedtaket utan samtykke",
            en = "gets no insight into the combined decision without a consent",
          },
        }
      elseif not client.messages:any { to_unit = unit, kind = "information", from = decision.decided } then
        client.messages:add {
          kind = "information",
          to_unit = unit,
          scope = { "decisions" },
          consent = consent,
          legal_basis = not consent and "fvl-13b" or nil,
          subject = "Nytt samlevedtak",
          due = run.calendar:working_days_after(run.today, 3),
          because = {
            nb = "De som yter en del, skal vite hva helheten er.",
            nn = "Dei som yter ein del, skal vite kva heilskapen er.",
            en = "Those who provide a part are to know what the whole is.",
          },
        }
      end
    end
  end,
}
