-- Whoever needs long and coordinated services has a right to a plan; many have none (004:557). Who has said no is
-- asked again, on the day that they agreed to, or after a year.
local ask = require "ask"
local services = require "services"

local title = "Tilby individuell plan"

local function why(said_no)
  local because = {
    nb = "Personen har flere tjenester og ingen individuell plan",
    nn = "Personen har fleire tenester og ingen individuell plan",
    en = "The person has several services and no individual plan",
  }
  because.nb = because.nb .. (said_no and "; svaret var nei " .. said_no:text() .. ", og spørsmålet stilles igjen." or ".")
  because.nn = because.nn .. (said_no and "; svaret var nei " .. said_no:text() .. ", og spørsmålet vert stilt att." or ".")
  because.en = because.en .. (said_no and "; they said no on " .. said_no:text() .. ", and are asked again." or ".")
  return because
end

return routine {
  title = { nb = "Uten individuell plan", nn = "Utan individuell plan", en = "Without an individual plan" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    if client.individual_plans:any { status = { "active", "offered" } } or services(client, run.today) < 2 then return end
    local again, asked = run:parameter "offer_again", client.tasks:last { title = title }
    local asked_on = asked and (asked.opened or asked.due)
    if asked_on and asked_on + again > run.today then return end
    local declined = client.individual_plans:last { status = "declined" }
    local said_no = declined and (declined.updated or declined.made)
    local next_time = declined and declined.review or said_no and said_no + again
    if next_time and next_time > run.today then return end
    ask(client, {
      title = title,
      worker = client.coordinator,
      unit = client.unit,
      due = run.calendar:working_day(run.today + weeks(3)),
      law = "hol-7-1",
      because = why(said_no),
    })
  end,
}
