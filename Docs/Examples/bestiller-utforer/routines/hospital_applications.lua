-- An application from the hospital passes the coordinator of the health region (001:2043). One that
-- came straight from a ward is sent there first, for the purpose that it was given for (forvaltningsloven
-- § 13 b no. 2).
return routine {
  title = { nb = "Søknader fra sykehuset", nn = "Søknader frå sjukehuset", en = "Applications from the hospital" },
  scope = "application",
  where = { kind = "place", status = { "received", "incomplete", "under_assessment" } },
  when = on { "application.received" },
  run = function(application, run)
    local from = application.sent_by
    if not from or from.kind ~= "hospital" or application.ext.passed_coordinator then return end
    local coordinator = assert(run.units:first { kind = "regional_coordinator" }, "no regional coordinator in the register")
    if application.client.messages:any { kind = "order", to_unit = coordinator } then return end
    application.client.messages:add {
      kind = "order",
      to_unit = coordinator,
      scope = { "contact" },
      legal_basis = "fvl-13b",
      subject = "Søknad fra sykehuset til gjennomgang",
      due = run.calendar:working_days_after(run.today, 2),
      because = {
        nb = "Søknaden kom rett fra " .. from.name .. ", utenom regional koordinator.",
        nn = "Søknaden kom rett frå " .. from.name .. ", utanom regional koordinator.",
        en = "The application came straight from " .. from.name .. ", past the regional coordinator.",
      },
    }
  end,
}
