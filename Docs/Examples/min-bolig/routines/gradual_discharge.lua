-- From the ward to the home step by step, over months, with a place in both (004:515-540): hours by
-- day with somebody, hours alone, a night or two, moved in. The staff of the home are with from
-- the start (004:470-485). A step that was jumped over is told of.
local warn = require "warn"

local function skipped(notice, run)
  local open
  for step in notice.transition_steps do
    local begun = step.status == "under_way" or step.status == "done"
    if step.status == "planned" then open = step end
    if begun and open then
      warn(run, notice, {
        nb = "trinn " .. step.number .. " er i gang før trinn " .. open.number,
        nn = "steg " .. step.number .. " er i gang før steg " .. open.number,
        en = "step " .. step.number .. " has begun before step " .. open.number,
      })
    end
  end
end

local function plan_steps(notice, run)
  local kinds = { "hours_accompanied", "hours_alone", "nights", "moved_in" }
  local starts = run.calendar:working_day(run.today)
  for number, kind in ipairs(kinds) do
    notice.transition_steps:add {
      client = notice.client,
      number = number,
      kind = kind,
      starts = starts + months(number - 1),
      ends = kind ~= "moved_in" and starts + months(number) - days(1) or nil,
      because = {
        nb = "Rett plass er to steder samtidig: kommunen betaler for boligen mens plassen på posten står.",
        nn = "Rett plass er to stader samstundes: kommunen betaler for bustaden medan plassen på posten står.",
        en = "The right place is two places at once: the municipality pays for the home, the ward keeps the bed.",
      },
    }
  end
end

return routine {
  title = { nb = "Gradvis utskriving", nn = "Gradvis utskriving", en = "Gradual discharge" },
  scope = "discharge_notice",
  where = { status = { "received", "planned" } },
  when = on { "discharge_notice.received" },
  run = function(notice, run)
    if #notice.transition_steps > 0 then return skipped(notice, run) end
    if not notice.client.tenancies:any { on = run.today } then
      warn(run, notice, {
        nb = "det er ingen bolig å skrives ut til",
        nn = "det er ingen bustad å verte skriven ut til",
        en = "there is no home to be discharged to",
      })
      return
    end
    if notice.ready and notice.ready < run.today + run:parameter "transition" then
      warn(run, notice, {
        nb = "sykehuset vil skrive ut tidligere enn en gradvis overgang tar",
        nn = "sjukehuset vil skrive ut tidlegare enn ein gradvis overgang tek",
        en = "the hospital wants to discharge sooner than a gradual transition takes",
      })
    end
    plan_steps(notice, run)
  end,
}
