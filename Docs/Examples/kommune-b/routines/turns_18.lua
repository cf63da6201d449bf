-- Child welfare often withdraws, and its resources with it; the others cannot hold the level, and nobody knows
-- what the young person masters (001:2369-2377). A year before 18 child welfare is asked both, and the hand-over
-- is planned: to the young team where there is a substance problem, else through the one office.
local coming = require "coming_of_age"

-- Child welfare, when it follows the person up.
local function child_welfare(client, run)
  if client.unit and client.unit.kind == "child_welfare" then return client.unit end
  for decision in client.decisions:where { status = "in_force", on = run.today } do
    local unit = decision.provider or decision.unit
    if unit and unit.kind == "child_welfare" then return unit end
  end
end

local function tell(client, run, birthday)
  run:finding {
    about = client,
    severity = "warning",
    message = {
      nb = "fyller 18 den " .. birthday:text() .. ", og ingen overtar etter barnevernet",
      nn = "fyller 18 den " .. birthday:text() .. ", og ingen tek over etter barnevernet",
      en = "turns 18 on " .. birthday:text() .. " and nobody takes over from child welfare",
    },
  }
end

return routine {
  title = { nb = "Når barnevernet slipper ved 18 år", nn = "Når barnevernet slepper ved 18 år", en = "When child welfare lets go at 18" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    local birthday = client.born and client.born + run:parameter "adult_age"
    if not birthday or not coming.is_near(birthday, run) or birthday + months(12) < run.today then return end
    local from = child_welfare(client, run)
    if not from or coming.is_planned(client, from) then return end
    if birthday - months(3) < run.today then tell(client, run, birthday) end
    local because = {
      nb = "Barnevernet slipper ved 18 år, og ressursene følger ikke med av seg selv.",
      nn = "Barnevernet slepper ved 18 år, og ressursane følgjer ikkje med av seg sjølve.",
      en = "Child welfare lets go at 18, and its resources do not follow by themselves.",
    }
    local kind = (client.active_use or client.rop) and "youth_team" or "allocation_office"
    coming.plan(client, run, { birthday = birthday, from = from, to = run.units:first { kind = kind }, because = because })
    client:add_task {
      title = "Overgang ved 18 år: hva mestres, og hvilke ressurser følger med?",
      unit = from,
      due = run.calendar:working_day(coming.begins(birthday, run)),
      because = because,
    }
  end,
}
