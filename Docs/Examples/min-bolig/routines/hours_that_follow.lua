-- Need goes from daily to a talk now and then; a fixed number of hours is a barrier (004:255-280,
-- 640-650). A decision gives a frame; what was delivered is looked at week by week.
local ask = require "ask"
local warn = require "warn"

local function weeks_below(decision, run)
  local monday = run.today - days(run.today - run.today:next "monday" + 7)
  local short = 0
  for back = 1, 2 do
    local hours = 0
    for delivery in decision.deliveries:where { week = monday - weeks(back) } do hours = hours + delivery.hours end
    if hours < decision.hours_least then short = short + 1 end
  end
  return short
end

return routine {
  title = { nb = "Timer som følger behovet", nn = "Timar som følgjer behovet", en = "Hours that follow the need" },
  scope = "decision",
  where = { kind = "follow_up_at_home", status = "in_force" },
  when = every { weeks = 1 },
  run = function(decision, run)
    if decision.ends and decision.ends < run.today then return end
    if decision.hours_least and weeks_below(decision, run) == 2 then
      warn(run, decision, {
        nb = "to uker på rad er det gitt færre timer enn vedtaket sier",
        nn = "to veker på rad er det gjeve færre timar enn vedtaket seier",
        en = "for two weeks fewer hours were delivered than the decision gives",
      })
    elseif decision.hours_per_week and not decision.hours_least then
      ask(decision.client, {
        title = "Gjør vedtaket om oppfølging fleksibelt",
        worker = decision.responsible,
        unit = decision.unit,
        due = run.calendar:working_day(run.today + months(1)),
        because = {
          nb = "Et fast timetall følger ikke behovet.",
          nn = "Eit fast timetal følgjer ikkje behovet.",
          en = "A fixed number of hours does not follow the need.",
        },
      })
    end
  end,
}
