-- The coordination account: what the reports' tables ask of a municipality, counted from its register
-- (000:700-760, 1840-2560). People and homes are counted on the day; refusals, disputes, answers and meetings
-- over the period that ends with it. Run it over one register, or side by side with rutine report.
local counting = require "counting"
local labels = require "labels"
local measures = require "measures"

local function tell_people(run, from)
  local sums = counting(run, from)
  local function tell(name, of) run:indicator { name = name, label = labels[name], count = sums[name], of = of } end
  tell "people"
  tell("coordinator", sums.several)
  tell("plan", sums.several)
  for _, name in ipairs { "dwelling", "unchecked", "decided", "followed", "tossed" } do tell(name, sums.people) end
end

local function tell_mean(run, name, days)
  local total, count = 0, 0
  for application in run.applications do
    local number = days(application)
    if number then total, count = total + number, count + 1 end
  end
  run:indicator { name = name, label = labels[name], count = total, of = count, unit = "days" }
end

local function tell_meetings(run, from)
  local held, all = 0, 0
  for meeting in run.meetings:where { from = from, to = run.today - days(1) } do
    all = all + 1
    if meeting.status == "held" then held = held + 1 end
  end
  run:indicator { name = "held", label = labels.held, count = held, of = all }
end

return routine {
  title = { nb = "Samordningsregnskap", nn = "Samordningsrekneskap", en = "The coordination account" },
  scope = "municipality",
  when = every { months = 12 },
  run = function(run)
    local from = run.today - run:parameter "account_period"
    local has_unit = run.units:any { kind = "coordinating_unit" }
    run:trait { name = "size", label = { nb = "Innbyggere", nn = "Innbyggjarar", en = "Inhabitants" }, value = measures.size(run) }
    run:trait {
      name = "unit",
      label = { nb = "Koordinerende enhet", nn = "Koordinerande eining", en = "Coordinating unit" },
      value = has_unit and { nb = "med enhet", nn = "med eining", en = "with a unit" }
        or { nb = "uten enhet", nn = "utan eining", en = "without a unit" },
    }
    run:trait {
      name = "period",
      label = { nb = "Periode", nn = "Periode", en = "Period" },
      value = from:text() .. "–" .. run.today:text(),
    }
    tell_people(run, from)
    tell_mean(run, "waited", function(application) return measures.waited(application, from, run) end)
    tell_mean(run, "waiting", function(application) return measures.waits(application, run) end)
    tell_meetings(run, from)
  end,
}
