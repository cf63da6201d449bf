-- Everybody with substance problems from age 17 is offered an environmental therapist: one team
-- for 17 to 25, one from 25 up (000:2958-2965). The hand-over at 25 is planned a year ahead.
local coming = require "coming_of_age"

local function age(client, run, name) return client.born + run:parameter(name) end

local function offer(client, run, team)
  client:add_task {
    title = "Tilby miljøterapeut",
    unit = team,
    due = run.calendar:working_day(run.today + weeks(1)),
    because = {
      nb = "Alle med rusproblemer fra 17 år blir tilbudt en miljøterapeut.",
      nn = "Alle med rusproblem frå 17 år får tilbod om ein miljøterapeut.",
      en = "Everyone with substance problems from age 17 is offered an environmental therapist.",
    },
  }
end

local function hand_over(client, run, young, adult)
  local birthday = age(client, run, "youth_age")
  if not coming.is_near(birthday, run) or coming.is_planned(client, young) then return end
  coming.plan(client, run, {
    birthday = birthday,
    from = young,
    to = adult,
    because = {
      nb = "Hun eller han fyller 25 den " .. birthday:text() .. "; teamene følger opp sammen i overgangen.",
      nn = "Ho eller han fyller 25 den " .. birthday:text() .. "; teama følgjer opp saman i overgangen.",
      en = "They turn 25 on " .. birthday:text() .. "; both teams follow up while one hands over.",
    },
  })
end

return routine {
  title = { nb = "Miljøterapeut fra 17 år", nn = "Miljøterapeut frå 17 år", en = "Environmental therapist from age 17" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    if not client.active_use and not client.rop then return end
    if not client.born or run.today < age(client, run, "therapist_age") then return end
    local young, adult = run.units:first { kind = "youth_team" }, run.units:first { kind = "adult_team" }
    local has = client.decisions:first { status = "in_force", on = run.today, kind = "environmental_therapy" }
    if has and has.provider == young then return hand_over(client, run, young, adult) end
    if has or client.tasks:any { title = "Tilby miljøterapeut", status = { "open", "dropped" } } then return end
    offer(client, run, run.today < age(client, run, "youth_age") and young or adult)
  end,
}
