-- Refusals to take a case are visible, and escalated (000:1826, 2920-2930): a person whom two units
-- have said no to within the year is tossed between them, and somebody with authority is told.
local authority = require "authority"

local function refused_by(client, run)
  local names, seen = {}, {}
  for decision in client.decisions:where { status = "refused", from = run.today - months(12) } do
    local unit = decision.unit
    if unit and not seen[unit.id] then
      seen[unit.id] = true
      names[#names + 1] = unit.name
    end
  end
  return names
end

return routine {
  title = { nb = "Avvisninger", nn = "Avvisingar", en = "Refusals" },
  scope = "client",
  where = { status = "active" },
  when = every { weeks = 1 },
  run = function(client, run)
    local units = refused_by(client, run)
    if #units < run:parameter "refusals" then return end
    local list = table.concat(units, ", ")
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
      unit = client.decisions:last { status = "refused" }.unit,
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
