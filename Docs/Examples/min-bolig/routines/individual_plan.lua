-- Many have no individual plan; one that nobody goes through works against its purpose. It works
-- best short, as a reminder list, and says what each side is responsible for (004:557-575).
local warn = require "warn"

local function open_measures(plan)
  local count = 0
  for goal in plan.plan_goals:where { status = "open" } do
    count = count + goal.plan_measures:count { status = "open" }
  end
  return count
end

local function whole(plan, run)
  if not plan.municipal_part or not plan.specialist_part then
    warn(run, plan, {
      nb = "planen sier ikke hva kommunen og spesialisthelsetjenesten har ansvar for hver",
      nn = "planen seier ikkje kva kommunen og spesialisthelsetenesta har ansvar for kvar",
      en = "the plan does not say what each side is responsible for",
    })
  end
  local count = open_measures(plan)
  if count > run:parameter "plan_measures" then
    warn(run, plan, {
      nb = count .. " tiltak er for mange til å ha oversikt",
      nn = count .. " tiltak er for mange til å ha oversikt",
      en = count .. " measures are too many to keep in view",
    })
  end
end

local function fresh(plan, run)
  local seen = plan.updated or plan.made
  local met = plan.group and plan.group.meetings:last { status = "held", to = run.today }
  local missed = met and met.date > seen
  if not missed and seen + run:parameter "plan_fresh" > run.today then return end
  local title = "Gå gjennom individuell plan"
  if plan.client.tasks:any { title = title, status = "open" } then return end
  plan.client:add_task {
    title = title,
    worker = plan.coordinator,
    due = run.calendar:working_day(run.today + weeks(2)),
    law = "hol-7-1",
    because = {
      nb = "Planen ble sist oppdatert " .. seen:text() .. (missed and ", før gruppa sist møttes." or "."),
      nn = "Planen vart sist oppdatert " .. seen:text() .. (missed and ", før gruppa sist møttest." or "."),
      en = "The plan was last updated on " .. seen:text() .. (missed and ", before the group last met." or "."),
    },
  }
end

return routine {
  title = { nb = "Kort og fersk plan", nn = "Kort og fersk plan", en = "A plan that is short and fresh" },
  scope = "individual_plan",
  where = { status = "active" },
  when = every { weeks = 2 },
  run = function(plan, run)
    whole(plan, run)
    fresh(plan, run)
  end,
}
