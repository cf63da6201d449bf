-- What is counted of one person, or of one application. A period begins on the day from.
local services = require "services"

local measures = {}

-- Two services or more want a coordinator and a plan (000:700-760; health and care services act).
function measures.needs_coordination(client, run)
  return services.count(client, run.today) >= 2
end

-- What somebody found when they looked at the dwelling: true or false; nil when nobody has looked, or
-- there is no dwelling.
function measures.dwelling_is_suitable(client, run)
  local tenancy = client.tenancies:first { on = run.today }
  return tenancy and tenancy.dwelling.meets_standard
end

-- Somebody was there lately: a visit that was held, or hours that were delivered. A decision is a promise.
function measures.is_followed_up(client, run)
  local from = run.today - run:parameter "followed_within"
  if client.visits:any { status = "done", from = from, to = run.today } then return true end
  for decision in client.decisions:where { kind = "follow_up_at_home" } do
    for delivery in decision.deliveries:where { from = from, to = run.today } do
      if delivery.hours > 0 then return true end
    end
  end
  return false
end

local function is_of_period(dispute, from)
  return dispute.status == "open" or (dispute.decided or dispute.raised) >= from
end

-- Two units or more say that the person is not theirs: by a refusal of a service, or, where one office makes
-- every decision, by a dispute on whose the case, the service or the bill is (000:1790-1805).
function measures.is_tossed(client, from)
  local units, count = {}, 0
  local function add(unit)
    if unit and not units[unit.id] then units[unit.id], count = true, count + 1 end
  end
  for decision in client.decisions:where { status = "refused", from = from } do
    if services.is_service(decision) then add(decision.unit) end
  end
  for dispute in client.disputes:where { about = { "ownership", "payment", "service" } } do
    if is_of_period(dispute, from) then add(dispute.unit) end
  end
  return count >= 2
end

-- Days from an application to the answer that was given in the period; nil when none was.
function measures.waited(application, from, run)
  local decided = application.decided
  if decided and from <= decided and decided <= run.today then return decided - application.received end
end

-- Days that it has waited, when nobody has answered yet.
function measures.waits(application, run)
  local waits = application.status ~= "decided" and application.status ~= "withdrawn"
  return waits and run.today - application.received
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
