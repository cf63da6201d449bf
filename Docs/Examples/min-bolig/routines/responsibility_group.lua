-- A responsibility group works when four conditions hold (004:540-560): clear goals that all
-- agree on, a composition that is looked at again and again, members who may decide, and agreement
-- on who coordinates and what the coordinator does. Each that does not hold is told of.
local warn = require "warn"

local function goals(group, run)
  if group.group_goals:any { status = "agreed" } then return end
  warn(run, group, {
    nb = "ingen mål som alle er enige om",
    nn = "ingen mål som alle er samde om",
    en = "no goals that all agree on",
  })
end

local function composition(group, run)
  local seen = group.composition_reviewed or group.starts
  if seen and seen + run:parameter "group_review" > run.today then return end
  warn(run, group, {
    nb = "sammensetningen er ikke vurdert på lenge",
    nn = "samansetjinga er ikkje vurdert på lenge",
    en = "the composition has not been reviewed for long",
  })
end

local function members(group, run)
  for seat in group.memberships:where { on = run.today } do
    if not seat.has_mandate then
      warn(run, seat, {
        nb = "medlemmet har ikke mandat til å ta avgjørelser",
        nn = "medlemen har ikkje mandat til å ta avgjerder",
        en = "the member has no mandate to decide",
      })
    end
    if not seat["function"] then
      warn(run, seat, {
        nb = "medlemmet har ingen funksjon i gruppa",
        nn = "medlemen har ingen funksjon i gruppa",
        en = "the member has no function in the group",
      })
    end
  end
end

local function coordinator(group, run)
  local agreed = group.client.coordinator_assignments:first { on = run.today }
  if agreed and #agreed.tasks > 0 then return end
  warn(run, group, agreed and {
    nb = "koordinatorens oppgaver er ikke avtalt",
    nn = "oppgåvene til koordinatoren er ikkje avtalte",
    en = "the coordinator's tasks are not agreed",
  } or {
    nb = "gruppa har ingen koordinator",
    nn = "gruppa har ingen koordinator",
    en = "the group has no coordinator",
  })
end

local function meet(group, run)
  if group.meetings:any { status = "called", from = run.today } then return end
  local last = group.meetings:last { status = "held" }
  local due = last and last.date + run:parameter "group_meets" or run.today
  group:schedule_meeting {
    date = run.calendar:working_day(due < run.today and run.today or due),
    because = {
      nb = last and "Forrige møte var " .. last.date:text() .. "." or "Gruppa har ikke møttes ennå.",
      nn = last and "Førre møte var " .. last.date:text() .. "." or "Gruppa har ikkje møttest enno.",
      en = last and "The last meeting was on " .. last.date:text() .. "." or "The group has not met yet.",
    },
  }
end

return routine {
  title = { nb = "Ansvarsgruppe som virker", nn = "Ansvarsgruppe som verkar", en = "A responsibility group that works" },
  scope = "group",
  where = { kind = "responsibility" },
  when = every { weeks = 2 },
  run = function(group, run)
    if not group.client or group.ends and group.ends < run.today then return end
    goals(group, run)
    composition(group, run)
    members(group, run)
    coordinator(group, run)
    meet(group, run)
  end,
}
