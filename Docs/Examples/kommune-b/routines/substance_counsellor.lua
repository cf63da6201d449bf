-- Everybody who receives services from the resource service is offered a substance-use
-- counsellor, if they want one (000:2940-2950): treatment, clinics, the way to the GP. An offer is
-- made once; who says no may say yes later, and is asked again after a year.
local title = "Tilby ruskonsulent"

return routine {
  title = { nb = "Ruskonsulent til hver", nn = "Ruskonsulent til kvar", en = "A substance-use counsellor for each" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    local service = run.units:first { kind = "resource_service" }
    if not service or not client.decisions:any { status = "in_force", on = run.today, unit = service } then
      if not client.decisions:any { status = "in_force", on = run.today, provider = service } then return end
    end
    if client.decisions:any { status = "in_force", on = run.today, kind = "substance_counselling" } then return end
    local asked = client.tasks:last { title = title }
    if asked and asked.opened + months(12) > run.today then return end
    client:add_task {
      title = title,
      unit = service,
      due = run.calendar:working_day(run.today + weeks(2)),
      because = {
        nb = "Alle som får tjenester fra ressurstjenesten, blir tilbudt en ruskonsulent.",
        nn = "Alle som får tenester frå ressurstenesta, får tilbod om ein ruskonsulent.",
        en = "Everyone with services from the resource service is offered a substance-use counsellor.",
      },
    }
  end,
}
