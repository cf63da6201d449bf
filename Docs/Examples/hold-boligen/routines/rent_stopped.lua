-- The public stopped paying the rent after two good years; she moved to a house full of drugs and died
-- soon after (000, summary): the case that must never pass unseen. Whoever's rent is paid by somebody
-- else is looked at two months before that decision ends, and every week after.
local function covers(client, day)
  return client.decisions:any { kind = "financial_support", status = "in_force", on = day }
end

return routine {
  title = { nb = "Når noen slutter å betale husleia", nn = "Når nokon sluttar å betale husleiga", en = "When somebody stops paying the rent" },
  scope = "tenancy",
  when = every { weeks = 1 },
  run = function(tenancy, run)
    local client, soon = tenancy.client, run.today + months(2)
    if not tenancy.paid_by or tenancy.starts > run.today or tenancy.ends and tenancy.ends < soon then return end
    if covers(client, soon) then return end
    run:finding {
      about = client,
      severity = "warning",
      message = covers(client, run.today) and {
        nb = "om to måneder er det ingen som betaler husleia",
        nn = "om to månader er det ingen som betaler husleiga",
        en = "in two months nobody pays the rent",
      } or {
        nb = "det er ingen som betaler husleia",
        nn = "det er ingen som betaler husleiga",
        en = "nobody pays the rent",
      },
    }
    local title = "Avklar hvem som betaler husleia"
    if client.tasks:any { title = title, status = "open" } then return end
    client:add_task {
      title = title,
      unit = tenancy.paid_by,
      worker = client.coordinator,
      due = run.calendar:working_days_after(run.today, 5),
      law = "sotjl-18",
      because = {
        nb = "Et hjem som fungerer, skal ikke gå tapt fordi en stønad tar slutt.",
        nn = "Ein heim som fungerer, skal ikkje gå tapt fordi ein stønad tek slutt.",
        en = "A home that works is not to be lost because a support ends.",
      },
    }
  end,
}
