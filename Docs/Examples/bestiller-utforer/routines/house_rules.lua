-- Shared housing has house rules (001:2045-2110): whoever moves in has agreed to them, as an
-- agreement with their words. Rent that is paid directly from the benefit keeps the home (001:2078):
-- it is offered to whoever has had rent unpaid.
local function agreement(tenancy, run, rules)
  if tenancy.client.agreements:any { kind = "follow_up" } then return end
  tenancy.client.agreements:add {
    kind = "follow_up",
    title = "Husregler, " .. tenancy.dwelling.address,
    parties = { tenancy.dwelling.unit },
    terms = rules,
    starts = run.today,
    because = {
      nb = "Den som flytter inn i bofellesskapet, skal kjenne husreglene.",
      nn = "Den som flyttar inn i bufellesskapet, skal kjenne husreglane.",
      en = "Whoever moves into shared housing is to know its rules.",
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
    if #rules > 0 and tenancy.dwelling.unit then agreement(tenancy, run, rules) end
    if tenancy.tenancy_threats:any { kind = "unpaid_rent" } then direct_payment(tenancy, run) end
  end,
}
