-- What is counted of one person. Each measure gives nil when it says nothing of them, else whether it
-- holds; days give a number.
local measures = {}

-- Two services or more want a coordinator and a plan (000:700-760; health and care services act).
function measures.needs_coordination(client, run)
  return client.decisions:count { status = "in_force", on = run.today } >= 2
end

function measures.has_suitable_dwelling(client, run)
  local tenancy = client.tenancies:first { on = run.today }
  return tenancy ~= nil and tenancy.dwelling.meets_standard ~= false
end

-- Refused by two units or more within a year: tossed between them (000:1790-1805).
function measures.is_tossed(client, run)
  local units, count = {}, 0
  for decision in client.decisions:where { status = "refused", from = run.today - months(12) } do
    if decision.unit and not units[decision.unit.id] then
      units[decision.unit.id] = true
      count = count + 1
    end
  end
  return count >= 2
end

-- Days from an application until it was decided, or until today.
function measures.waited(application, run)
  if application.status == "withdrawn" then return end
  return (application.decided or run.today) - application.received
end

-- "1", "2", "3": under 5,000 inhabitants, 5,000 to 10,000, above (000:1840-2560).
function measures.size(run)
  local last = run.populations:last()
  if not last then return { nb = "ukjent", nn = "ukjend", en = "unknown" } end
  if last.inhabitants < 5000 then return { nb = "1: under 5000", nn = "1: under 5000", en = "1: under 5,000" } end
  if last.inhabitants <= 10000 then return { nb = "2: 5000–10 000", nn = "2: 5000–10 000", en = "2: 5,000–10,000" } end
  return { nb = "3: over 10 000", nn = "3: over 10 000", en = "3: over 10,000" }
end

return measures
