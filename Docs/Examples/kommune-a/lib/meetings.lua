-- What every regular meeting of the municipality has in common.
local meetings = {}

-- When the group should meet next: so long after the last meeting held, on a working day,
-- and never in the past. Gives the day and why it is that day.
local function next_day(group, run, interval, words)
  local last = group.meetings:last { status = "held", to = run.today }
  if not last then
    return run.calendar:working_day(run.today), {
      nb = "Det er ikke holdt noe møte ennå; gruppa møtes " .. words.nb .. ".",
      nn = "Det er ikkje halde noko møte enno; gruppa møtest " .. words.nn .. ".",
      en = "No meeting has been held yet; the group meets " .. words.en .. ".",
    }
  end
  local due = last.date + interval
  local because = {
    nb = "Gruppa møtes " .. words.nb .. "; forrige møte var " .. last.date:text() .. ".",
    nn = "Gruppa møtest " .. words.nn .. "; førre møte var " .. last.date:text() .. ".",
    en = "The group meets " .. words.en .. "; the last meeting was on " .. last.date:text() .. ".",
  }
  local day = run.calendar:working_day(due)
  if day > due then
    because.nb = because.nb .. " " .. due:text() .. " er ikke en arbeidsdag."
    because.nn = because.nn .. " " .. due:text() .. " er ikkje ein arbeidsdag."
    because.en = because.en .. " " .. due:text() .. " is not a working day."
  end
  if day < run.today then
    because.nb = because.nb .. " Møtet skulle vært holdt " .. day:text() .. "."
    because.nn = because.nn .. " Møtet skulle vore halde " .. day:text() .. "."
    because.en = because.en .. " It should have met on " .. day:text() .. "."
    day = run.calendar:working_day(run.today)
  end
  return day, because
end

-- The members in force on the day, in the order of their roles, and the secretary after them.
local function invited(group, day)
  local people, seen = {}, {}
  local function invite(worker)
    if worker and not seen[worker] then
      seen[worker] = true
      people[#people + 1] = worker
    end
  end
  for seat in group.memberships:where { on = day } do invite(seat.worker) end
  invite(group.secretary)
  return people
end

-- The agenda: the group's open matters, the one due first at the top, between standing items.
local function agenda_of(group, opening, closing)
  local agenda, matters = {}, {}
  for _, item in ipairs(opening) do agenda[#agenda + 1] = item end
  for matter in group.tasks:where { status = "open" } do
    agenda[#agenda + 1] = matter.title
    matters[#matters + 1] = matter
  end
  for _, item in ipairs(closing) do agenda[#agenda + 1] = item end
  return agenda, matters
end

-- Calls the group's next meeting, unless one is called already. Gives its day, or nil.
function meetings.call(group, run, how)
  local called = group.meetings:first { status = "called", from = run.today }
  if called then
    run:not_done {
      about = group,
      because = {
        nb = "Det er allerede innkalt til møte " .. called.date:text() .. ".",
        nn = "Det er alt kalla inn til møte " .. called.date:text() .. ".",
        en = "A meeting has been called already, for " .. called.date:text() .. ".",
      },
    }
    return
  end
  local day, because = next_day(group, run, how.interval, how.words)
  local agenda, matters = agenda_of(group, how.opening or {}, how.closing or {})
  group:schedule_meeting {
    date = day,
    invite = invited(group, day),
    agenda = agenda,
    matters = matters,
    because = because,
  }
  return day
end

return meetings
