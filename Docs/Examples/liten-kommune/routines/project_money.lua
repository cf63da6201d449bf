-- Programmes built on project money are taken down when it ends (000:3095; 004:637): a service that
-- outlives its project is told of half a year ahead.
return routine {
  title = { nb = "Prosjektpenger", nn = "Prosjektpengar", en = "Project money" },
  scope = "agreement",
  where = { kind = "project" },
  when = every { months = 1 },
  run = function(agreement, run)
    local last = agreement.ends
    if not last or last > run.today + months(6) then return end
    for _, unit in ipairs(agreement.parties) do
      for decision in run.decisions:where { provider = unit, status = "in_force" } do
        if not decision.ends or decision.ends > last then
          run:finding {
            about = decision,
            severity = "warning",
            message = {
              nb = "prosjektet som betaler, tar slutt " .. last:text() .. "; tjenesten fortsetter",
              nn = "prosjektet som betaler, tek slutt " .. last:text() .. "; tenesta held fram",
              en = "the project that pays ends on " .. last:text() .. "; the service goes on",
            },
          }
        end
      end
    end
  end,
}
