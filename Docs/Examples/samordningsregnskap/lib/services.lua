-- Which decisions give a service. A home, money and a loan are none, and a combined decision is its parts,
-- which are counted.
local services = {}

local other = { combined = true, allocation = true, temporary_accommodation = true, financial_support = true, start_loan = true }

function services.is_service(decision) return not other[decision.kind] end

-- How many different services the person has on a day.
function services.count(client, day)
  local seen, count = {}, 0
  for decision in client.decisions:where { status = "in_force", on = day } do
    if services.is_service(decision) and not seen[decision.kind] then
      seen[decision.kind] = true
      count = count + 1
    end
  end
  return count
end

return services
