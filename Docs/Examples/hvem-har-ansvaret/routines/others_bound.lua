-- Responsibility lies in one place, others are still bound; binding cooperation is always set up
-- (000:1820). A unit with a service and no seat at the table is invited in.
local function seats(group, day)
  local units = {}
  for seat in group.memberships:where { on = day } do
    if seat.worker.unit then units[seat.worker.unit.id] = true end
  end
  return units
end

local function invite(group, unit, run)
  local worker = unit.workers:first()
  if not worker then
    run:finding {
      about = unit,
      severity = "warning",
      message = {
        nb = "yter en tjeneste, og har ingen å sende",
        nn = "yter ei teneste, og har ingen å sende",
        en = "provides a service and has nobody to send",
      },
    }
    return
  end
  group.memberships:add {
    worker = worker,
    starts = run.today,
    has_mandate = true,
    ["function"] = "Svarar for tenesta frå " .. unit.name,
    because = {
      nb = "Ansvaret ligger ett sted; de andre er fortsatt bundet.",
      nn = "Ansvaret ligg éin stad; dei andre er framleis bundne.",
      en = "Responsibility lies in one place; the others are still bound.",
    },
  }
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
        invite(group, unit, run)
      end
    end
  end,
}
