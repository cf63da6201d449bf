-- Acute psychosis is treated in mental health care, whether a drug brought it on or not (000:1808):
-- the municipality asks the specialist services at once, and does not ask why. The message is a draft: whoever
-- sends it looks at whether the person objects, and whether it is sent all the same (helsepersonelloven § 29).
local sharing = require "sharing"

return routine {
  title = { nb = "Akutt psykose", nn = "Akutt psykose", en = "Acute psychosis" },
  scope = "assessment",
  where = { kind = "acute_psychosis" },
  when = on { "assessment.created" },
  run = function(assessment, run)
    local client = assessment.client
    if client.housing_periods:any { kind = "ward", from = assessment.date } then return end
    local unit = run.units:first { kind = { "dps", "hospital" } }
    local asked = client.messages:first { kind = "order", from = assessment.date }
    if asked and (asked.due or run.today) < run.today then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "psykisk helsevern har ikke svart siden " .. assessment.date:text(),
          nn = "psykisk helsevern har ikkje svart sidan " .. assessment.date:text(),
          en = "mental health care has not answered since " .. assessment.date:text(),
        },
      }
    end
    if asked or not unit then return end
    local consent, legal_basis = sharing.health(client, unit, run.today)
    client.messages:add {
      kind = "order",
      to_unit = unit,
      scope = { "health" },
      consent = consent,
      legal_basis = legal_basis,
      subject = "Tilvising: akutt tilstand",
      due = run.today + days(1),
      because = {
        nb = "Akutt psykose behandles i psykisk helsevern, uansett årsak.",
        nn = "Akutt psykose vert behandla i psykisk helsevern, uansett årsak.",
        en = "Acute psychosis is treated in mental health care, whatever the cause.",
      },
    }
  end,
}
