-- The person's own overview: everything that has been decided for them, on one page, whenever
-- they or somebody who helps them asks for it (003:100; patient and user rights act, section 3-2).
local letter = require "letter"

return routine {
  title = { nb = "Oversikt over alle vedtak", nn = "Oversyn over alle vedtak", en = "Overview of all decisions" },
  scope = "client",
  where = { status = "active" },
  when = manual,
  run = function(client, run)
    local parts = {}
    for decision in client.decisions:where { status = "in_force", on = run.today } do
      if decision.kind ~= "combined" then parts[#parts + 1] = decision end
    end
    letter.overview(client, parts, run)
  end,
}
