-- A place so small can keep everybody on one page: who coordinates, what comes next. Made when the
-- one who coordinates asks for it, for the meeting round the table.
local people = require "people"
local services = require "services"

local function row(client, run)
  local task = client.tasks:first { status = "open" }
  return {
    name = client,
    coordinator = client.coordinator or "",
    services = services(client, run.today),
    task = task and task.title or "",
    due = task and task.due or "",
  }
end

return routine {
  title = { nb = "Oversikt på ett ark", nn = "Oversikt på eitt ark", en = "Everybody on one page" },
  scope = "group",
  where = { kind = "coordination" },
  when = manual,
  run = function(group, run)
    local rows = {}
    for client in run.clients:where { status = "active" } do rows[#rows + 1] = row(client, run) end
    local meeting = group.meetings:first { status = "called", from = run.today }
    if not meeting then
      meeting = group:schedule_meeting {
        date = run.calendar:working_days_after(run.today, 5),
        invite = { people.coordinator(run) },
        because = {
          nb = "Rundt bordet med ett ark.",
          nn = "Rundt bordet med eitt ark.",
          en = "Round the table with one page.",
        },
      }
    end
    meeting:write_document {
      template = "oversikt",
      kind = "overview",
      title = { nb = "Oversikt", nn = "Oversikt", en = "Overview" },
      data = { date = meeting.date, rows = rows, count = #rows },
      because = {
        nb = "Alle på ett ark, til møtet.",
        nn = "Alle på eitt ark, til møtet.",
        en = "Everybody on one page, for the meeting.",
      },
    }
  end,
}
