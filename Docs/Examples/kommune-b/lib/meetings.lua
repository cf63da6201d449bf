-- What the two regular meetings have in common: who must be there, and when the next one is.
local meetings = {}

-- Units that the group cannot do without and that nobody came from.
function meetings.absent(group, meeting)
  local came, absent = {}, {}
  for _, worker in ipairs(meeting.attended) do
    if worker.unit then came[worker.unit.id] = true end
  end
  for _, unit in ipairs(group.quorum) do
    if not came[unit.id] then absent[#absent + 1] = unit.name end
  end
  return absent
end

local function members(group, day)
  local people = {}
  for seat in group.memberships:where { on = day } do people[#people + 1] = seat.worker end
  return people
end

-- Calls the group on the first working day from `due`, unless it is called already.
function meetings.call(group, run, due, because)
  if group.meetings:any { status = "called", from = run.today } then return end
  local day = run.calendar:working_day(due < run.today and run.today or due)
  return group:schedule_meeting { date = day, invite = members(group, day), because = because }
end

return meetings
