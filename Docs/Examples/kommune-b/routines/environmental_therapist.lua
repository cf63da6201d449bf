-- Everybody with substance problems from age 17 is offered an environmental therapist: one team
-- for 17 to 25, one from 25 up (000:2958-2965). At 25 the one team hands over to the other, before
-- it lets go.
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
  if client.handovers:any { cause = "age" } or birthday > run.today + months(3) then return end
  local starts = birthday > run.today and run.today or birthday
  client.handovers:add {
    from_unit = young, to_unit = adult, cause = "age", starts = starts, ends = birthday + months(3),
    because = {
      nb = "Hun eller han fyller 25 den " .. birthday:text() .. "; teamene følger opp sammen i overgangen.",
      nn = "Ho eller han fyller 25 den " .. birthday:text() .. "; teama følgjer opp saman i overgangen.",
      en = "They turn 25 on " .. birthday:text() .. "; both teams follow up while one hands over.",
    },
  }
end

return routine {
  title = { nb = "Miljøterapeut fra 17 år", nn = "Miljøterapeut frå 17 år", en = "Environmental therapist from age 17" },
  scope = "client",
  where = { status = "active", active_use = true },
  when = every { months = 1 },
  run = function(client, run)
    if not client.born or run.today < age(client, run, "therapist_age") then return end
    local young, adult = run.units:first { kind = "youth_team" }, run.units:first { kind = "adult_team" }
    local has = client.decisions:first { status = "in_force", on = run.today, kind = "environmental_therapy" }
    if has and has.provider == young then return hand_over(client, run, young, adult) end
    if has or client.tasks:any { title = "Tilby miljøterapeut", status = { "open", "dropped" } } then return end
    offer(client, run, run.today < age(client, run, "youth_age") and young or adult)
  end,
}
