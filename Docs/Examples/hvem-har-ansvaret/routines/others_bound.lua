-- Responsibility lies in one place, others are still bound; binding cooperation is always set up
-- (000:1820). A unit with a service and no seat at the table is asked who comes, and what they may decide:
-- a mandate is given by the unit and written down by a person, never by a routine.
local sharing = require "sharing"

local function seats(group, day)
  local units = {}
  for seat in group.memberships:where { on = day } do
    if seat.worker.unit then units[seat.worker.unit.id] = true end
  end
  return units
end

local function ask(group, run, values)
  if group.tasks:any { title = values.title, status = "open" } then return end
  values.due = run.calendar:working_day(run.today + weeks(2))
  group:add_task(values)
end

local function bind(group, unit, run)
  if not unit.is_external and not unit.workers:any() then
    run:finding {
      about = unit,
      severity = "warning",
      message = {
        nb = "yter en tjeneste, og har ingen å sende",
        nn = "yter ei teneste, og har ingen å sende",
        en = "provides a service and has nobody to send",
      },
    }
  elseif unit.is_external and not sharing.consent(group.client, unit, "plan", run.today) then
    ask(group, run, {
      title = "Spør om " .. unit.name .. " kan vere med i ansvarsgruppa",
      unit = group.unit,
      because = {
        nb = "En annen virksomhet er med når personen samtykker til det.",
        nn = "Ei anna verksemd er med når personen samtykkjer til det.",
        en = "Another body is at the table when the person consents to it.",
      },
    })
  else
    ask(group, run, {
      title = "Meld inn kven som møter, og kva dei kan avgjere: " .. unit.name,
      unit = unit,
      because = {
        nb = "Ansvaret ligger ett sted; de andre er fortsatt bundet.",
        nn = "Ansvaret ligg éin stad; dei andre er framleis bundne.",
        en = "Responsibility lies in one place; the others are still bound.",
      },
    })
  end
end

return routine {
  title = { nb = "De andre er bundet", nn = "Dei andre er bundne", en = "The others are bound" },
  scope = "group",
  where = { kind = "responsibility" },
  when = every { weeks = 2 },
  run = function(group, run)
    if not group.client then return end
    local seated = seats(group, run.today)
    for decision in group.client.decisions:where { status = "in_force", on = run.today } do
      local unit = decision.provider or decision.unit
      if unit and not seated[unit.id] then
        seated[unit.id] = true
        bind(group, unit, run)
      end
    end
  end,
}
