-- Under 5,000 inhabitants nobody is placed to coordinate (000:1840-2000). The least that works: one
-- person does it, for everybody with two services or more, and everybody knows who.
local people = require "people"
local services = require "services"

return routine {
  title = { nb = "Hvem som koordinerer", nn = "Kven som koordinerer", en = "Who coordinates" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    if client.coordinator and people.works(client.coordinator, run.today) then return end
    if services(client, run.today) < 2 then return end
    local worker = people.coordinator(run)
    if not worker then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "har flere tjenester, og ingen i kommunen koordinerer",
          nn = "har fleire tenester, og ingen i kommunen koordinerer",
          en = "has several services and nobody in the municipality coordinates",
        },
      }
      return
    end
    client:assign_coordinator {
      worker = worker,
      tasks = { "Ringje kvar veke", "Kalle inn når noko endrar seg" },
      law = "hol-7-2",
      because = {
        nb = "Personen har flere tjenester; en person svarer for helheten.",
        nn = "Personen har fleire tenester; éin person svarar for heilskapen.",
        en = "The person has several services; one person answers for the whole.",
      },
    }
  end,
}
