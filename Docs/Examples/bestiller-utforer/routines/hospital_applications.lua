-- An inpatient's application passes the coordinator of the health region (001:2043), whichever ward or centre it
-- came from. One that came straight is sent there first, for the purpose that it was given for
-- (forvaltningsloven § 13 b no. 2).
local specialist = { hospital = true, dps = true, specialist_health_service = true }

-- Why the person is an inpatient, or nil.
local function why(application, run)
  local from = application.sent_by
  if from and specialist[from.kind] then
    return {
      nb = "Søknaden kom rett fra " .. from.name .. ", utenom regional koordinator.",
      nn = "Søknaden kom rett frå " .. from.name .. ", utanom regional koordinator.",
      en = "The application came straight from " .. from.name .. ", past the regional coordinator.",
    }
  elseif application.client.housing_periods:any { kind = "ward", on = run.today } then
    return {
      nb = "Personen er innlagt, og søknaden kom utenom regional koordinator.",
      nn = "Personen er innlagd, og søknaden kom utanom regional koordinator.",
      en = "The person is in a ward, and the application came past the regional coordinator.",
    }
  end
end

return routine {
  title = { nb = "Søknader fra innlagte", nn = "Søknader frå innlagde", en = "Applications from inpatients" },
  scope = "application",
  where = { kind = "place", status = { "received", "incomplete", "under_assessment" } },
  when = on { "application.received" },
  run = function(application, run)
    local because = not application.ext.passed_coordinator and why(application, run)
    if not because then return end
    local coordinator = assert(run.units:first { kind = "regional_coordinator" }, "no regional coordinator in the register")
    if application.client.messages:any { kind = "order", to_unit = coordinator } then return end
    application.client.messages:add {
      kind = "order",
      to_unit = coordinator,
      scope = { "contact" },
      legal_basis = "fvl-13b",
      subject = "Søknad fra en innlagt til gjennomgang",
      due = run.calendar:working_days_after(run.today, 2),
      because = because,
    }
  end,
}
