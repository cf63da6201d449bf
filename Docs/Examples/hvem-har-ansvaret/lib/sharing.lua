-- What may be shared with a unit, and by what. A guideline is no legal basis, nor is a duty to cooperate.
local sharing = {}

local function has(list, value)
  for _, one in ipairs(list) do
    if one == value then return true end
  end
  return false
end

-- The person's consent to share something with the unit, as long as it holds.
function sharing.consent(client, unit, scope, today)
  for consent in client.consents:where { to = today } do
    local is_over = consent.ends and consent.ends < today or consent.withdrawn and consent.withdrawn <= today
    if not is_over and has(consent.scope, scope) and has(consent.recipients, unit) then return consent end
  end
end

-- The consent, or nil and the rule on sharing between those who cooperate on somebody's health care.
function sharing.health(client, unit, today)
  local consent = sharing.consent(client, unit, "health", today)
  return consent, not consent and "hpl-25" or nil
end

return sharing
