-- Who belongs to the groups that grants ring-fence dwellings for (000:2725-2730), as far as the register says
-- it: true or false, and nil where nobody has noted it. The ages are this municipality's own.
local function age(client, today, from, to)
  local years = client:age(today)
  return years and from <= years and years < to
end

local function followed_up_by(client, kind)
  return client.unit and client.unit.kind == kind or nil
end

local belongs = {
  rop = function(client) return client.rop end,
  youth = function(client, today) return age(client, today, 0, 25) end,
  elderly = function(client, today) return age(client, today, 67, 200) end,
  disabled = function(client) return followed_up_by(client, "disability_services") end,
  refugees = function(client) return followed_up_by(client, "refugee_service") end,
  families = function(client) return client.contacts:any { relation = "child" } or nil end,
}

-- Whether the person belongs to one of the groups.
return function(client, groups, today)
  local answer = false
  for _, group in ipairs(groups) do
    local is_one = belongs[group] and belongs[group](client, today)
    if is_one then return true end
    if is_one == nil then answer = nil end
  end
  return answer
end
