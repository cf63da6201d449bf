-- The call to a meeting of the steering group or the needs committee, as a letter.
return routine {
  title = { nb = "Innkalling", nn = "Innkalling", en = "Call" },
  scope = "meeting",
  where = { status = "called" },
  when = on { "meeting.called" },
  run = function(meeting, run)
    if meeting.date < run.today or meeting.group.client or meeting.documents:any { kind = "call" } then return end
    local people = {}
    for _, worker in ipairs(meeting.invited) do people[#people + 1] = { name = worker, title = worker.title or "" } end
    meeting:write_document {
      template = "innkalling",
      kind = "call",
      title = {
        nb = "Innkalling til " .. meeting.group.name,
        nn = "Innkalling til " .. meeting.group.name,
        en = "Call to " .. meeting.group.name,
      },
      data = {
        group = meeting.group.name, date = meeting.date,
        time = meeting.time or "", place = meeting.place or "",
        people = people, agenda = meeting.agenda,
        secretary = meeting.group.secretary or "",
      },
      because = {
        nb = "Den som er kalt inn, skal vite når og om hva.",
        nn = "Den som er kalla inn, skal vite når og om kva.",
        en = "Whoever is called is to know when and on what.",
      },
    }
  end,
}
