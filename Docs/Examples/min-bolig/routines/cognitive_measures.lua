-- A cognitive assessment helps when it says what the impairment means at home with measures one can
-- do, when the person has somewhere to live, and when the staff stay (004:487-512). Its measures
-- become tasks.
local warn = require "warn"

return routine {
  title = { nb = "Fra utredning til tiltak", nn = "Frå utgreiing til tiltak", en = "From assessment to measures" },
  scope = "assessment",
  where = { kind = "cognitive" },
  when = on { "assessment.created" },
  run = function(assessment, run)
    local client = assessment.client
    if #assessment.means_at_home == 0 or #assessment.measures == 0 then
      warn(run, assessment, {
        nb = "rapporten sier ikke hva svikten betyr hjemme, med tiltak",
        nn = "rapporten seier ikkje kva svikten har å seie heime, med tiltak",
        en = "the report does not say what the impairment means at home, with measures",
      })
    end
    if not client.tenancies:any { on = run.today } then
      warn(run, assessment, {
        nb = "tiltakene kan ikke prøves før personen har et sted å bo",
        nn = "tiltaka kan ikkje prøvast før personen har ein stad å bu",
        en = "the measures cannot be tried before the person has somewhere to live",
      })
    end
    for _, measure in ipairs(assessment.measures) do
      if not client.tasks:any { title = measure } then
        client:add_task {
          title = measure,
          worker = client.coordinator,
          due = run.calendar:working_day(run.today + weeks(2)),
          because = {
            nb = "Tiltak fra utredningen " .. assessment.date:text() .. ".",
            nn = "Tiltak frå utgreiinga " .. assessment.date:text() .. ".",
            en = "A measure from the assessment of " .. assessment.date:text() .. ".",
          },
        }
      end
    end
  end,
}
