-- The overview that the needs committee has before it (000:2681-2689; boligsosialloven § 5), from what is in the
-- register: those who wait now, by form and by group, and those who are expected to need a home within twelve
-- months. Everybody is counted once, in the first line that finds them. rutine report needs_overview prints it.
local belongs = require "target_groups"
local needs = require "needs"

-- The people of the lines, whom the lines before have not counted; forms are what they wait for.
local function count(run, lines, seen, total, title)
  local people, figures, last = {}, {}, run.today + months(12)
  for place, line in ipairs(lines) do
    local number = 0
    line.find(run, function(client, form)
      if seen[client] then return end
      seen[client], number = true, number + 1
      people[#people + 1] = { client = client, form = form }
    end, last)
    figures[place] = number
  end
  run:indicator { name = total, label = title, count = #people }
  for place, line in ipairs(lines) do run:indicator { name = line.name, label = line.label, count = figures[place] } end
  return people
end

-- One figure for each word that somebody has, and one for those who have none noted.
local function tell(run, people, kind, words, has)
  local prefix, rest = kind.prefix, 0
  for _, word in ipairs(run:words(words)) do
    local number, label = 0, run:label(words, word)
    for _, person in ipairs(people) do
      if has(person, word) then number, person[words] = number + 1, true end
    end
    if number > 0 then
      run:indicator { name = kind.name .. word, label = { nb = prefix.nb .. label.nb, nn = prefix.nn .. label.nn, en = prefix.en .. label.en }, count = number }
    end
  end
  for _, person in ipairs(people) do
    if not person[words] then rest = rest + 1 end
  end
  run:indicator { name = kind.name .. "unknown", label = { nb = prefix.nb .. "ikke notert", nn = prefix.nn .. "ikkje notert", en = prefix.en .. "not noted" }, count = rest }
end

local form = { name = "form_", prefix = { nb = "Boform: ", nn = "Buform: ", en = "Form: " } }
local group = { name = "group_", prefix = { nb = "Målgruppe: ", nn = "Målgruppe: ", en = "Group: " } }

local function tell_forms(run, people)
  local forms = {}
  for _, word in ipairs(run:words "dwelling_kinds") do forms[word] = true end
  tell(run, people, form, "dwelling_kinds", function(person, word)
    local wanted = forms[person.form] and person.form or person.client.housing_wish
    return wanted == word
  end)
end

local function tell_groups(run, people)
  tell(run, people, group, "target_groups", function(person, word) return belongs(person.client, { word }, run.today) end)
end

return routine {
  title = { nb = "Oversikt over boligbehov", nn = "Oversikt over bustadbehov", en = "Overview of housing needs" },
  scope = "municipality",
  when = manual,
  run = function(run)
    local seen = {}
    local known = count(run, needs.known, seen, "known", { nb = "Trenger bolig nå", nn = "Treng bustad no", en = "Need a home now" })
    tell_forms(run, known)
    tell_groups(run, known)
    count(run, needs.expected, seen, "expected", {
      nb = "Ventes å trenge bolig innen ett år", nn = "Er venta å trenge bustad innan eitt år", en = "Expected to need a home within a year",
    })
    local below = { nb = "Boliger under minstestandarden", nn = "Bustader under minstestandarden", en = "Dwellings below the minimum standard" }
    run:indicator { name = "vacant", label = { nb = "Ledige boliger", nn = "Ledige bustader", en = "Vacant dwellings" }, count = run.vacancies:count { status = "open" } }
    run:indicator { name = "below", label = below, count = run.dwellings:count { meets_standard = false } }
  end,
}
