-- Shared housing has house rules (001:2045-2110): whoever moves in goes through them with somebody, and what
-- they agree on is written down by those who agreed, as an agreement of its own kind. Rent that is paid directly
-- from the benefit keeps the home (001:2078): it is offered to whoever has had rent unpaid.
local function agree(tenancy, run, rules)
  local client, title = tenancy.client, "Gå gjennom husreglene sammen: " .. table.concat(rules, "; ")
  if client.agreements:any { kind = "house_rules", on = run.today } then return end
  if client.tasks:any { title = title, status = "open" } then return end
  client:add_task {
    title = title,
    unit = tenancy.dwelling.unit,
    due = run.calendar:working_day(run.today + weeks(1)),
    because = {
      nb = "Den som flytter inn i bofellesskapet, skal kjenne husreglene og være med på dem.",
      nn = "Den som flyttar inn i bufellesskapet, skal kjenne husreglane og vere med på dei.",
      en = "Whoever moves into shared housing is to know its rules and agree to them.",
    },
  }
end

local function direct_payment(tenancy, run)
  local title = "Tilby at husleia trekkes av ytelsen"
  if tenancy.rent_paid_directly or tenancy.client.tasks:any { title = title } then return end
  tenancy.client:add_task {
    title = title,
    due = run.calendar:working_day(run.today + weeks(1)),
    because = {
      nb = "Husleie som trekkes direkte, hindrer at boligen går tapt.",
      nn = "Husleige som vert trekt direkte, hindrar at bustaden går tapt.",
      en = "Rent that is paid directly keeps the home.",
    },
  }
end

return routine {
  title = { nb = "Husregler og direkte betaling", nn = "Husreglar og direkte betaling", en = "House rules and direct payment" },
  scope = "tenancy",
  when = every { weeks = 1 },
  run = function(tenancy, run)
    if tenancy.starts > run.today or tenancy.ends and tenancy.ends < run.today then return end
    local rules = tenancy.dwelling.house_rules
    if #rules > 0 then agree(tenancy, run, rules) end
    if tenancy.tenancy_threats:any { kind = "unpaid_rent" } then direct_payment(tenancy, run) end
  end,
}
