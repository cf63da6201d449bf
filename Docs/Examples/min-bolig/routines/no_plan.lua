-- Whoever needs long and coordinated services has a right to a plan; many have none (004:557).
local ask = require "ask"

return routine {
  title = { nb = "Uten individuell plan", nn = "Utan individuell plan", en = "Without an individual plan" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    if client.individual_plans:any { status = { "active", "offered", "declined" } } then return end
    if client.decisions:count { status = "in_force", on = run.today } < 2 then return end
    ask(client, {
      title = "Tilby individuell plan",
      worker = client.coordinator,
      unit = client.unit,
      due = run.calendar:working_day(run.today + weeks(3)),
      law = "hol-7-1",
      because = {
        nb = "Personen har flere tjenester og ingen individuell plan.",
        nn = "Personen har fleire tenester og ingen individuell plan.",
        en = "The person has several services and no individual plan.",
      },
    })
  end,
}
