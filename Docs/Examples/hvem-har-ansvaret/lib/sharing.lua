-- What a unit may be told, and by what: the person's consent, else the rule on sharing between those who
-- cooperate on their health care (helsepersonelloven § 25). A guideline is no legal basis.
local function has(list, value)
  for _, one in ipairs(list) do
    if one == value then return true end
  end
  return false
end

local function consent_to(client, unit, scope, today)
  for consent in client.consents:where { to = today } do
    local is_over = consent.ends and consent.ends < today or consent.withdrawn and consent.withdrawn <= today
    if not is_over and has(consent.scope, scope) and has(consent.recipients, unit) then return consent end
  end
end

-- Gives the consent, or nil and the legal basis.
return function(client, unit, scope, today)
  local consent = consent_to(client, unit, scope, today)
  return consent, not consent and "hpl-25" or nil
end
