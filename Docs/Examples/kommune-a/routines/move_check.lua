-- At each move in or out the dwelling goes through a check against the municipality's own minimum
-- standard (000:2770-2780). One that was handed over below it is told of.
local words = require "words"

local function check(tenancy, run, kind, day, called)
  if day < run.today - weeks(2) or day > run.today + weeks(2) then return end
  if tenancy.dwelling_checks:any { kind = kind } then return end
  local dwelling = tenancy.dwelling
  run.tasks:add {
    title = called.title .. " " .. (dwelling.object_number or dwelling.address),
    once = { kind },
    unit = dwelling.unit,
    opened = run.today,
    due = run.calendar:working_day(day < run.today and run.today or day),
    because = called.because,
  }
end

return routine {
  title = { nb = "Sjekk ved inn- og utflytting", nn = "Sjekk ved inn- og utflytting", en = "Check at each move" },
  scope = "tenancy",
  when = every { weeks = 1 },
  run = function(tenancy, run)
    check(tenancy, run, "move_in", tenancy.starts, words.move_in)
    if tenancy.ends then check(tenancy, run, "move_out", tenancy.ends, words.move_out) end
    local last = tenancy.dwelling_checks:last { kind = "move_in" }
    if last and not last.meets_standard and not last.remedied and not (tenancy.ends and tenancy.ends < run.today) then
      run:finding {
        about = tenancy.dwelling,
        severity = "warning",
        message = {
          nb = "ble overlevert under minstestandarden: " .. table.concat(last.defects, ", "),
          nn = "vart overlevert under minstestandarden: " .. table.concat(last.defects, ", "),
          en = "was handed over below the minimum standard: " .. table.concat(last.defects, ", "),
        },
      }
    end
  end,
}
