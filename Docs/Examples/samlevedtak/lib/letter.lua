-- The letter that tells the person what they have, from whom, and how to complain.
local letter = {}

local function row(part)
  return {
    title = part.title,
    decided = part.decided or "",
    hours = part.hours_per_week or "",
    unit = part.unit or "",
    responsible = part.responsible or "",
    ends = part.ends or "",
    legal_basis = part.legal_basis or "",
  }
end

function letter.write(client, decision, parts, run)
  local rows = {}
  for _, part in ipairs(parts) do rows[#rows + 1] = row(part) end
  decision:write_document {
    template = "samlevedtak",
    kind = "decision_letter",
    title = "Samlevedtak: dette har du nå",
    data = {
      name = client.name,
      date = run.today,
      parts = rows,
      count = #rows,
      responsible = decision.responsible or "",
      review = decision.review,
      complain_by = run.calendar:deadline(run.today, run:parameter "complaint_deadline"),
    },
    law = "fvl-27",
    because = {
      nb = "Samlevedtaket gir innsyn for personen selv, i ett brev.",
      nn = "Samlevedtaket gjev personen sjølv innsyn, i eitt brev.",
      en = "The combined decision gives the person insight, in one letter.",
    },
  }
end

return letter
