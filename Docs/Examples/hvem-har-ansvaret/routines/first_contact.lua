-- The body that first meets the person ensures follow-up of both disorders, and considers an
-- individual plan (000:1805-1838, national guideline). Whoever nobody owns, is owned by the unit
-- that met them first.
local function met_first(client)
  local visit = client.visits:first { status = "done" }
  local application = client.applications:first()
  if visit and visit.worker and (not application or visit.date <= application.received) then return visit.worker.unit end
  return application and application.unit or client.unit
end

local function own(client, run, unit)
  client.case_owners:add {
    unit = unit,
    worker = unit.workers:first(),
    starts = run.today,
    reason = "Møtte personen fyrst",
    because = {
      nb = "Den som møter personen først, følger opp til en annen har sagt ja.",
      nn = "Den som møter personen fyrst, følgjer opp til ein annan har sagt ja.",
      en = "Whoever meets the person first follows up until another has said yes.",
    },
  }
end

return routine {
  title = { nb = "Den som møter personen først", nn = "Den som møter personen fyrst", en = "Whoever meets the person first" },
  scope = "client",
  where = { status = "active" },
  when = every { days = 1 },
  run = function(client, run)
    if client.case_owners:any { on = run.today } then return end
    local unit = met_first(client)
    if not unit or not unit.workers:any() then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "ingen eier saken, og ingen har møtt personen",
          nn = "ingen eig saka, og ingen har møtt personen",
          en = "nobody owns the case and nobody has met the person",
        },
      }
      return
    end
    own(client, run, unit)
    if client.individual_plans:any() then return end
    client:add_task {
      title = "Vurder individuell plan",
      unit = unit,
      due = run.calendar:working_day(run.today + weeks(3)),
      law = "hol-7-1",
      because = {
        nb = "Den som møter personen først, vurderer individuell plan.",
        nn = "Den som møter personen fyrst, vurderer individuell plan.",
        en = "Whoever meets the person first considers an individual plan.",
      },
    }
  end,
}
