-- The housing office follows up everybody who applies, also those without a decision in substance use
-- or mental health (000:2695-2704): somebody has spoken with them within two weeks. What is only planned,
-- or was called off, is no talk.
return routine {
  title = { nb = "Alle som søker, følges opp", nn = "Alle som søkjer, vert følgde opp", en = "Everyone who applies is followed up" },
  scope = "application",
  where = { kind = "dwelling", status = { "received", "incomplete", "under_assessment" } },
  when = every { weeks = 1 },
  run = function(application, run)
    local client, last = application.client, application.received + run:parameter "follow_up_applicant"
    if client.visits:any { status = "done", from = application.received } then return end
    local title = "Snakk med søkjaren"
    local asked = client.tasks:first { title = title, from = application.received }
    if asked and asked.status == "done" then return end
    if last < run.today then
      run:finding {
        about = application,
        severity = "warning",
        message = {
          nb = "ingen har snakket med søkeren siden søknaden kom",
          nn = "ingen har snakka med søkjaren sidan søknaden kom",
          en = "nobody has spoken with the applicant since the application came",
        },
      }
    end
    if asked or client.visits:any { status = "planned", from = run.today } then return end
    client:add_task {
      title = title,
      unit = run.units:first { kind = "housing_office" },
      due = run.calendar:working_day(last < run.today and run.today or last),
      because = {
        nb = "Boligkontoret følger opp alle som søker, med eller uten vedtak.",
        nn = "Bustadkontoret følgjer opp alle som søkjer, med eller utan vedtak.",
        en = "The housing office follows up everybody who applies, with a decision or without.",
      },
    }
  end,
}
