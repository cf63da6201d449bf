-- The plan on one page: who is with, where they work, what each does by the next meeting
-- (004:560-575). Made when somebody asks for it, to hand over.
local function people(group, run)
  local rows = {}
  if not group then return rows end
  for seat in group.memberships:where { on = run.today } do
    rows[#rows + 1] = { name = seat.worker, unit = seat.worker.unit or "", what = seat["function"] or "" }
  end
  return rows
end

local function measures(plan)
  local rows = {}
  for goal in plan.plan_goals:where { status = "open" } do
    for measure in goal.plan_measures:where { status = "open" } do
      rows[#rows + 1] = {
        title = measure.title,
        who = measure.by_client and plan.client or measure.worker or measure.unit or "",
        due = measure.due or "",
      }
    end
  end
  return rows
end

return routine {
  title = { nb = "Huskeliste", nn = "Hugseliste", en = "Reminder list" },
  scope = "individual_plan",
  where = { status = "active" },
  when = manual,
  run = function(plan, run)
    local next_meeting = plan.group and plan.group.meetings:first { status = "called", from = run.today }
    plan:write_document {
      template = "huskeliste",
      kind = "plan",
      title = { nb = "Huskeliste", nn = "Hugseliste", en = "Reminder list" },
      data = {
        name = plan.client,
        date = run.today,
        people = people(plan.group, run),
        measures = measures(plan),
        meeting = next_meeting and next_meeting.date or "",
        coordinator = plan.coordinator or "",
      },
      law = "hol-7-1",
      because = {
        nb = "Planen virker når den er kort nok til å henge på kjøleskapet.",
        nn = "Planen verkar når han er kort nok til å hengje på kjøleskapet.",
        en = "The plan works when it is short enough to hang on the refrigerator.",
      },
    }
  end,
}
