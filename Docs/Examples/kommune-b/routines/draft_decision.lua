-- The office that has the application also writes the decision: a draft, for its leader to read
-- (000:2912). rules/decided_by_office.lua refuses one from any other unit.
return routine {
  title = { nb = "Utkast til vedtak", nn = "Utkast til vedtak", en = "Draft of the decision" },
  scope = "application",
  where = { status = "under_assessment", kind = "dwelling" },
  when = every { weeks = 1 },
  run = function(application)
    if application.decisions:any() then return end
    application.client.decisions:add {
      application = application,
      kind = "allocation",
      title = "Tildeling av kommunal bolig",
      status = "draft",
      unit = application.unit,
      law = "fvl-23",
      because = {
        nb = "Søknaden kom " .. application.received:text() .. " og er ferdig vurdert av kontoret.",
        nn = "Søknaden kom " .. application.received:text() .. " og er ferdig vurdert av kontoret.",
        en = "The application came on " .. application.received:text() .. " and the office has assessed it.",
      },
    }
  end,
}
