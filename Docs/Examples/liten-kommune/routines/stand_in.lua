-- In a small place everything hangs on one person: before somebody leaves, whoever stands in takes
-- over, and both are there for a while (004:399-410).
local people = require "people"

return routine {
  title = { nb = "Stedfortreder", nn = "Vikar", en = "Stand-in" },
  scope = "worker",
  when = every { weeks = 1 },
  run = function(worker, run)
    if not worker.ends or worker.ends < run.today or worker.ends > run.today + months(1) then return end
    for assignment in worker.coordinator_assignments:where { on = run.today } do
      local client = assignment.client
      if not people.works(worker.stand_in, run.today) then
        run:finding {
          about = client,
          severity = "warning",
          message = {
            nb = "koordinatoren slutter " .. worker.ends:text() .. ", og ingen er stedfortreder",
            nn = "koordinatoren sluttar " .. worker.ends:text() .. ", og ingen er vikar",
            en = "the coordinator leaves on " .. worker.ends:text() .. " and nobody stands in",
          },
        }
      elseif not client.handovers:any { cause = "staff", from_worker = worker } then
        client.handovers:add {
          from_worker = worker,
          to_worker = worker.stand_in,
          cause = "staff",
          starts = run.today,
          ends = worker.ends,
          because = {
            nb = "De to er der samtidig en stund, så ingen relasjon ryker.",
            nn = "Dei to er der samstundes ei stund, så ingen relasjon ryk.",
            en = "The two are there together for a while, so that no relation breaks.",
          },
        }
      end
    end
  end,
}
