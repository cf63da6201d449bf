-- Decisions that run out with no review planned, and decisions scattered over units with no combined one
-- (003:85-100): both are told of a month ahead, so that nobody finds out when the service stops.
return routine {
  title = { nb = "Spredte vedtak", nn = "Spreidde vedtak", en = "Scattered decisions" },
  scope = "client",
  where = { status = "active" },
  when = every { months = 1 },
  run = function(client, run)
    local units, count = {}, 0
    for decision in client.decisions:where { status = "in_force", on = run.today } do
      if decision.unit and decision.kind ~= "combined" and not units[decision.unit.id] then
        units[decision.unit.id] = true
        count = count + 1
      end
      if decision.ends and decision.ends <= run.today + months(1) and not decision.review then
        run:finding {
          about = decision,
          severity = "warning",
          message = {
            nb = "går ut " .. decision.ends:text() .. ", og ingen skal vurdere det før det",
            nn = "går ut " .. decision.ends:text() .. ", og ingen skal vurdere det før det",
            en = "ends on " .. decision.ends:text() .. " and nobody is to review it before",
          },
        }
      end
    end
    if count >= 3 and not client.decisions:any { kind = "combined", status = "in_force" } then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "har vedtak fra " .. count .. " enheter og ikke noe samlevedtak",
          nn = "har vedtak frå " .. count .. " einingar og ikkje noko samlevedtak",
          en = "has decisions from " .. count .. " units and no combined one",
        },
      }
    end
  end,
}
