-- A vacant place goes to the first in the queue whom it fits; whoever is passed over is named, and
-- why (001:2036, 2187). A place that stands empty while somebody waits is told of.
local queue = require "queue"

local function report_empty(vacancy, run)
  if vacancy.available_from + weeks(4) > run.today then return end
  run:finding {
    about = vacancy,
    severity = "warning",
    message = {
      nb = "plassen har stått tom siden " .. vacancy.available_from:text() .. " mens noen venter",
      nn = "plassen har stått tom sidan " .. vacancy.available_from:text() .. " medan nokon ventar",
      en = "the place has stood empty since " .. vacancy.available_from:text() .. " while somebody waits",
    },
  }
end

local function offer(vacancy, run, entry, passed, reason)
  vacancy.offers:add {
    client = entry.client,
    dwelling = vacancy.dwelling,
    queue_entry = entry,
    group = run.groups:first { kind = "priority" },
    date = run.today,
    answer_by = run.calendar:working_days_after(run.today, 5),
    passed_over = passed,
    reason = reason,
    because = {
      nb = "Den første i køen som plassen passer for.",
      nn = "Den fyrste i køen som plassen høver for.",
      en = "The first in the queue whom the place fits.",
    },
  }
  entry:change { status = "offered", because = { nb = "Har fått tilbud.", nn = "Har fått tilbod.", en = "Has been offered a place." } }
  vacancy:change { status = "offered", because = { nb = "Er tilbudt.", nn = "Er tilboden.", en = "Has been offered." } }
end

return routine {
  title = { nb = "Ledige plasser", nn = "Ledige plassar", en = "Vacant places" },
  scope = "vacancy",
  where = { status = "open" },
  when = every { weeks = 1 },
  run = function(vacancy, run)
    if vacancy.available_from > run.today then return end
    local passed, reason = {}, nil
    for _, entry in ipairs(queue.waiting(run, { vacancy.dwelling.kind })) do
      local unfit = queue.unfit(entry.client, vacancy.dwelling, run)
      if not unfit then
        report_empty(vacancy, run)
        offer(vacancy, run, entry, passed, reason)
        return
      end
      passed[#passed + 1], reason = entry, unfit
    end
  end,
}
