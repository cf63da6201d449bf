-- Gathers a person's decisions into one, with the letter that tells of it, and says what is left
-- out and why. A municipality that extends this package can do the same in its own routine.
local combining = require "combining"
local letter = require "letter"

local function why(combined, count)
  if combined then
    return {
      nb = "Vedtakene er ikke de samme som da samlevedtaket ble gjort; nå gjelder " .. count .. " vedtak.",
      nn = "Vedtaka er ikkje dei same som då samlevedtaket vart gjort; no gjeld " .. count .. " vedtak.",
      en = "The decisions are not those that were combined; " .. count .. " are in force now.",
    }
  end
  return {
    nb = "Personen har " .. count .. " vedtak som gjelder samtidig; ett samlevedtak gir oversikt.",
    nn = "Personen har " .. count .. " vedtak som gjeld samstundes; eitt samlevedtak gjev oversikt.",
    en = "The person has " .. count .. " decisions in force at once; one combined decision gives an overview.",
  }
end

return function(client, run)
  local combined = client.decisions:last { kind = "combined", status = "in_force" }
  local parts, others = combining.sort_out(client, run.today)
  if #parts < 2 or combining.gathers(combined, parts) then return end
  local decision = client:combine_decisions {
    title = "Samlevedtak for " .. #parts .. " tjenester",
    parts = parts,
    responsible = combining.responsible(client, parts),
    review = combining.review_day(parts, run),
    supersedes = combined,
    because = why(combined, #parts),
    law = "fvl-23",
  }
  letter.write(client, decision, parts, run)
  for _, other in ipairs(others) do
    run:not_done {
      about = other.decision,
      because = {
        nb = "ikke med i samlevedtaket: " .. other.reason.nb,
        nn = "ikkje med i samlevedtaket: " .. other.reason.nn,
        en = "left out of the combined decision: " .. other.reason.en,
      },
    }
  end
end
