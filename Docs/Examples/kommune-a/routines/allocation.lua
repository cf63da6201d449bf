-- The housing office allocates the dwellings (000:2695-2704): to the first in the queue whom the
-- dwelling is for, whatever else they do. Who is passed over is named, and why.
local queue = require "queue"

return routine {
  title = { nb = "Tildeling av ledige boliger", nn = "Tildeling av ledige bustader", en = "Allocation of vacant dwellings" },
  scope = "vacancy",
  where = { status = "open" },
  when = every { weeks = 1 },
  run = function(vacancy, run)
    local passed, reason = {}, nil
    for _, entry in ipairs(queue.waiting(run)) do
      local unfit = queue.unfit(entry.client, vacancy.dwelling, run)
      if not unfit then
        local because = {
          nb = "Den første i køen som boligen er for; det stilles ikke vilkår om rusfrihet.",
          nn = "Den fyrste i køen som bustaden er for; det vert ikkje stilt vilkår om rusfridom.",
          en = "The first in the queue whom the dwelling is for; abstinence is no condition.",
        }
        vacancy.offers:add {
          client = entry.client,
          dwelling = vacancy.dwelling,
          queue_entry = entry,
          group = run.groups:first { kind = "allocation" },
          date = run.today,
          answer_by = run.calendar:working_days_after(run.today, 5),
          passed_over = passed,
          reason = reason,
          because = because,
        }
        entry:change { status = "offered", because = because }
        vacancy:change { status = "offered", because = because }
        return
      end
      passed[#passed + 1], reason = entry, unfit
    end
  end,
}
