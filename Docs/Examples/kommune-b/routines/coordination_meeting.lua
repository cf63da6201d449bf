-- Every other week the units that deliver most meet (000:2894). A meeting without one of them is
-- told of, because what such a meeting cannot decide goes round the house again.
local meetings = require "meetings"

return routine {
  title = {
    nb = "Samordningsmøte annenhver uke",
    nn = "Samordningsmøte anna kvar veke",
    en = "Coordination meeting every other week",
  },
  scope = "group",
  where = { kind = "coordination" },
  when = every { weeks = 2 },
  run = function(group, run)
    local last = group.meetings:last { status = "held", to = run.today }
    local absent = last and meetings.absent(group, last) or {}
    if #absent > 0 then
      local names = table.concat(absent, ", ")
      run:finding {
        about = last,
        severity = "warning",
        message = {
          nb = "ingen kom fra " .. names,
          nn = "ingen kom frå " .. names,
          en = "nobody came from " .. names,
        },
      }
    end
    meetings.call(group, run, last and last.date + weeks(2) or run.today, {
      nb = "Enhetene som yter mest, møtes annenhver uke.",
      nn = "Einingane som yter mest, møtest anna kvar veke.",
      en = "The units that deliver most meet every other week.",
    })
  end,
}
