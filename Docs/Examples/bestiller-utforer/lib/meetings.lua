-- Calls a committee after its interval, with what waits for it on the agenda.
return function(group, run, interval, agenda, because)
  if group.meetings:any { status = "called", from = run.today } then return end
  local last = group.meetings:last { status = "held", to = run.today }
  local due = last and last.date + interval or run.today
  group:schedule_meeting {
    date = run.calendar:working_day(due < run.today and run.today or due),
    agenda = agenda,
    because = because,
  }
end
