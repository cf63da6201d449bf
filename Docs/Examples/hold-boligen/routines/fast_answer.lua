-- Motivation is short-lived, so the answer must be fast (002:1328-1332).
return routine {
  title = { nb = "Svar mens motivasjonen varer", nn = "Svar medan motivasjonen varer", en = "An answer while motivation lasts" },
  scope = "client",
  where = { status = "active" },
  when = every { days = 1 },
  run = function(client, run)
    local said = client.ext.wants_change
    if not said or client.tasks:any { kind = "motivation", status = "done", from = said } then return end
    local last = run.calendar:working_day(said + run:parameter "answer_within")
    if last < run.today then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "sa " .. said:text() .. " at noe skulle endres, og har ikke fått svar",
          nn = "sa " .. said:text() .. " at noko skulle endrast, og har ikkje fått svar",
          en = "said on " .. said:text() .. " that something should change, and has no answer",
        },
      }
    end
    if client.tasks:any { kind = "motivation", status = "open" } then return end
    client.tasks:add {
      kind = "motivation",
      opened = run.today,
      title = "Svar på ønsket om endring",
      worker = client.coordinator,
      unit = client.unit,
      due = last < run.today and run.calendar:working_day(run.today) or last,
      because = {
        nb = "Ønsket kom " .. said:text() .. "; motivasjonen varer kort.",
        nn = "Ønsket kom " .. said:text() .. "; motivasjonen varer kort.",
        en = "The wish came on " .. said:text() .. "; motivation is short-lived.",
      },
    }
  end,
}
