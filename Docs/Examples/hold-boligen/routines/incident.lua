-- A visit is fine, and then there is sudden destruction (000:951-963, 1770). What happened is gone through with the
-- person, what is grave the next working day; what nobody has followed up is a warning, before it costs the home.
return routine {
  title = { nb = "Hendelser følges opp", nn = "Hendingar vert følgde opp", en = "Incidents are followed up" },
  scope = "incident",
  when = every { days = 1 },
  run = function(incident, run)
    if incident.followed_up then return end
    local client, dwelling = incident.client, incident.dwelling
    local happened = incident.date
    local due = incident.severity == "high" and run.calendar:working_days_after(happened, 1)
      or run.calendar:working_day(happened + weeks(1))
    if due < run.today then
      run:finding {
        about = client or dwelling or incident,
        severity = "warning",
        message = {
          nb = "det som hendte " .. happened:text() .. ", er ikke fulgt opp",
          nn = "det som hende " .. happened:text() .. ", er ikkje følgt opp",
          en = "what happened on " .. happened:text() .. " has not been followed up",
        },
      }
    end
    local title = "Gå gjennom det som hendte " .. happened:text()
    if not client and dwelling then title = title .. " i " .. dwelling.address end
    local tasks = client and client.tasks or run.tasks
    if tasks:any { title = title, status = "open" } then return end
    tasks:add {
      title = title,
      unit = client and client.unit or dwelling and dwelling.unit,
      opened = run.today,
      due = due < run.today and run.calendar:working_day(run.today) or due,
      because = {
        nb = "Det som hender, følges opp før det koster boligen.",
        nn = "Det som hender, vert følgt opp før det kostar bustaden.",
        en = "What happens is followed up before it costs the home.",
      },
    }
  end,
}
