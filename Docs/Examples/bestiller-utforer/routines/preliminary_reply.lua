-- Who is not answered within a month gets a preliminary reply (public administration act, section
-- 11 a); a limit that has passed is told of.
return routine {
  title = { nb = "Foreløpig svar", nn = "Førebels svar", en = "Preliminary reply" },
  scope = "application",
  where = { status = { "received", "incomplete", "under_assessment" } },
  when = every { days = 1 },
  run = function(application, run)
    if application.preliminary_reply then return end
    local last = run.calendar:deadline(application.received, run:parameter "preliminary_reply")
    if last < run.today then
      run:finding {
        about = application,
        severity = "warning",
        message = {
          nb = "foreløpig svar skulle vært sendt innen " .. last:text(),
          nn = "førebels svar skulle vore sendt innan " .. last:text(),
          en = "a preliminary reply was due on " .. last:text(),
        },
      }
    end
    if last > run.today + days(7) or application.client.documents:any { kind = "preliminary_reply" } then return end
    application:write_document {
      template = "forelopig_svar",
      kind = "preliminary_reply",
      title = { nb = "Foreløpig svar", nn = "Førebels svar", en = "Preliminary reply" },
      data = { name = application.client, received = application.received, date = run.today },
      law = "fvl-11a",
      because = {
        nb = "Søknaden kom " .. application.received:text() .. " og er ikke avgjort.",
        nn = "Søknaden kom " .. application.received:text() .. " og er ikkje avgjord.",
        en = "The application came on " .. application.received:text() .. " and is not decided.",
      },
    }
  end,
}
