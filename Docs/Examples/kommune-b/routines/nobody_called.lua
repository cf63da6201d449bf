-- Three calls from three wards about three people, and the one with the greatest need is in none of them
-- (000:2975): whoever has no home and whom nobody has called about is told of, and stands in the queue like
-- the others.
return routine {
  title = { nb = "Den ingen ringer om", nn = "Den ingen ringjer om", en = "The one nobody calls about" },
  scope = "client",
  where = { status = "active", is_homeless = true },
  when = every { weeks = 1 },
  run = function(client, run)
    if client.queue_entries:any { status = { "waiting", "offered" } } then return end
    if client.applications:any { status = { "received", "incomplete", "under_assessment" } } then return end
    if client.discharge_notices:any { status = { "received", "planned" } } then return end
    run:finding {
      about = client,
      severity = "warning",
      message = {
        nb = "har ikke noe sted å bo, og ingen har ringt",
        nn = "har ikkje nokon stad å bu, og ingen har ringt",
        en = "has nowhere to live and nobody has called",
      },
    }
    client.queue_entries:add {
      kind = "dwelling",
      registered = run.today,
      because = {
        nb = "Den med størst behov er ikke alltid den noen ringer om.",
        nn = "Den med størst behov er ikkje alltid den nokon ringjer om.",
        en = "The one with the greatest need is not always the one somebody calls about.",
      },
    }
  end,
}
