-- Refusals to take a case are visible, and escalated (000:1826, 2920-2930): a person whom two units have said
-- no to within the year, by a decision or in a dispute, is tossed between them, and somebody with authority
-- decides. A home, money or a loan that was refused is not a case that was.
local authority = require "authority"

local no_service = { allocation = true, temporary_accommodation = true, financial_support = true, start_loan = true }

-- The names of those who have said no, and whoever said it last.
local function refused_by(client, run)
  local from, names, seen, last = run.today - months(12), {}, {}, nil
  local function add(unit)
    last = unit or last
    if not unit or seen[unit.id] then return end
    seen[unit.id] = true
    names[#names + 1] = unit.name
  end
  for decision in client.decisions:where { status = "refused", from = from } do
    if not no_service[decision.kind] then add(decision.unit) end
  end
  for dispute in client.disputes:where { about = { "ownership", "payment", "service" } } do
    if dispute.status == "open" or (dispute.decided or dispute.raised) >= from then add(dispute.unit) end
  end
  return names, last
end

return routine {
  title = { nb = "Avvisninger", nn = "Avvisingar", en = "Refusals" },
  scope = "client",
  where = { status = "active" },
  when = every { weeks = 1 },
  run = function(client, run)
    local names, last = refused_by(client, run)
    if #names < run:parameter "refusals" then return end
    local list = table.concat(names, ", ")
    run:finding {
      about = client,
      severity = "warning",
      message = {
        nb = "er avvist av " .. list .. " det siste året",
        nn = "er avvist av " .. list .. " det siste året",
        en = "was refused by " .. list .. " within the year",
      },
    }
    if client.disputes:any { about = "ownership", status = "open" } or client.case_owners:any { on = run.today } then return end
    local because = {
      nb = "Personen blir kastet mellom enheter: " .. list .. ".",
      nn = "Personen vert kasta mellom einingar: " .. list .. ".",
      en = "The person is tossed between units: " .. list .. ".",
    }
    local dispute = client.disputes:add {
      unit = last,
      about = "ownership",
      raised = run.today,
      decides = authority(run),
      deadline = run.calendar:working_days_after(run.today, 5),
      reason = "Avvist av " .. list,
      because = because,
    }
    client:add_task { title = "Avgjer kven som har ansvaret", worker = dispute.decides, due = dispute.deadline, because = because }
  end,
}
