-- How many different services a person has on a day. A home, money and a loan are none, and a combined decision
-- is its parts, which are counted.
local other = { combined = true, allocation = true, temporary_accommodation = true, financial_support = true, start_loan = true }

return function(client, day)
  local seen, count = {}, 0
  for decision in client.decisions:where { status = "in_force", on = day } do
    if not other[decision.kind] and not seen[decision.kind] then
      seen[decision.kind] = true
      count = count + 1
    end
  end
  return count
end
