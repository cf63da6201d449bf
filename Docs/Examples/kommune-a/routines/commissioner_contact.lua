-- The commissioner is in contact with the services daily, at least weekly (000:2691), and keeps their
-- needs and orders in order.
return routine {
  title = { nb = "Bestillerens ukentlige kontakt", nn = "Bestillaren sin vekentlege kontakt", en = "The commissioner's weekly contact" },
  scope = "unit",
  where = { kind = {
    "nav", "mental_health_substance_use", "outreach_team", "child_welfare", "disability_services", "elderly_care", "home_nursing",
  } },
  when = every { weeks = 1 },
  run = function(unit, run)
    local commissioner = run.units:first { kind = "commissioner" }
    if not commissioner or unit.is_external then return end
    commissioner.tasks:add {
      title = "Kontakt med " .. unit.name,
      opened = run.today,
      due = run.calendar:working_day(run.today + days(4)),
      because = {
        nb = "Bestilleren har kontakt med tjenestene minst hver uke.",
        nn = "Bestillaren har kontakt med tenestene minst kvar veke.",
        en = "The commissioner is in contact with the services at least every week.",
      },
    }
  end,
}
