-- After prison or treatment there is somewhere to go, so that nobody goes back to where it began
-- (002:1291-1330): transitional housing is decided while the stay still lasts, as help to find a home
-- (boligsosialloven § 6). The emergency shelter of sosialtjenesteloven § 27 is for whoever has nowhere tonight.
return routine {
  title = { nb = "Overgangsbolig", nn = "Overgangsbustad", en = "Transitional housing" },
  scope = "housing_period",
  where = { kind = { "ward", "prison" } },
  when = every { weeks = 1 },
  run = function(period, run)
    local client = period.client
    if not period.ends or period.ends < run.today or period.ends > run.today + weeks(8) then return end
    if client.tenancies:any { on = period.ends } then return end
    if client.decisions:any { kind = { "housing_help", "allocation" }, status = { "draft", "in_force" } } then return end
    local ends = run.calendar:working_day(period.ends)
    local draft = client.decisions:add {
      kind = "housing_help",
      title = "Overgangsbolig",
      status = "draft",
      unit = client.unit,
      responsible = client.coordinator,
      starts = ends,
      review = run.calendar:working_day(ends + months(3)),
      legal_basis = "boligsosialloven-6",
      law = "boligsosialloven-6",
      because = {
        nb = "Oppholdet tar slutt " .. period.ends:text() .. ", og det er ingen bolig å komme til.",
        nn = "Opphaldet tek slutt " .. period.ends:text() .. ", og det er ingen bustad å kome til.",
        en = "The stay ends on " .. period.ends:text() .. ", and there is no home to come to.",
      },
    }
    draft:write_document {
      template = "overgangsbolig",
      kind = "decision_letter",
      title = { nb = "Overgangsbolig", nn = "Overgangsbustad", en = "Transitional housing" },
      data = {
        name = client,
        date = run.today,
        starts = ends,
        grounds = {
          nb = "Oppholdet ditt tar slutt, og du har ingen bolig å komme til.",
          nn = "Opphaldet ditt tek slutt, og du har ingen bustad å kome til.",
          en = "Your stay ends, and you have no home to come to.",
        },
      },
      law = "fvl-27",
      because = {
        nb = "Personen skal vite hvor de skal, før de drar.",
        nn = "Personen skal vite kvar dei skal, før dei dreg.",
        en = "The person is to know where they go before they leave.",
      },
    }
  end,
}
