-- The letter that tells the person what they have, from whom, and how to complain.
local letter = {}

local function row(part, run)
  return {
    title = part.title,
    decided = part.decided or "",
    hours = part.hours_per_week or "",
    unit = part.unit or "",
    responsible = part.responsible or "",
    ends = part.ends or "",
    review = part.review or "",
    legal_basis = part.legal_basis and run:law(part.legal_basis) or "",
  }
end

local function rows_of(parts, run)
  local rows = {}
  for _, part in ipairs(parts) do rows[#rows + 1] = row(part, run) end
  return rows
end

function letter.write(client, decision, parts, run)
  local rows = rows_of(parts, run)
  decision:write_document {
    template = "samlevedtak",
    kind = "decision_letter",
    title = {
      nb = "Samlevedtak: dette har du nå",
      nn = "Samlevedtak: dette har du no",
      en = "Combined decision: this is what you have",
    },
    data = {
      name = client.name,
      date = run.today,
      parts = rows,
      count = #rows,
      responsible = decision.responsible or "",
      review = decision.review,
      grounds = {
        nb = "Vedtakene er samlet fordi du har flere som gjelder samtidig, og ett vedtak gir deg og dem"
          .. " som hjelper deg oversikt.",
        nn = "Vedtaka er samla fordi du har fleire som gjeld samstundes, og eitt vedtak gjev deg og dei"
          .. " som hjelper deg oversyn.",
        en = "The decisions are gathered because you have several in force at once, and one decision"
          .. " gives you and those who help you an overview.",
      },
    },
    law = "fvl-27",
    because = {
      nb = "Samlevedtaket gir innsyn for personen selv, i ett brev.",
      nn = "Samlevedtaket gjev personen sjølv innsyn, i eitt brev.",
      en = "The combined decision gives the person insight, in one letter.",
    },
  }
end

-- What the person has, told to themself: no decision, so nothing to complain of.
function letter.overview(client, parts, run)
  client:write_document {
    template = "oversikt",
    kind = "overview",
    title = { nb = "Vedtakene dine", nn = "Vedtaka dine", en = "Your decisions" },
    data = {
      name = client.name,
      date = run.today,
      parts = rows_of(parts, run),
      contact = client.coordinator or "",
    },
    because = {
      nb = "Personen skal kunne se alt som er bestemt, på ett sted.",
      nn = "Personen skal kunne sjå alt som er bestemt, på éin stad.",
      en = "The person is to see everything that has been decided, in one place.",
    },
  }
end

return letter
