-- For many follow-up is required for a municipal dwelling; housing first's is voluntary, and
-- committed to (002:1129-1180). What is required must be agreed in writing; what is voluntary is
-- offered again when it lapses.
local again = "Tilby oppfølging på nytt"

-- Within half a year, from when somebody asked.
local function asked_lately(client, run)
  local task = client.tasks:last { title = again }
  local asked_on = task and (task.opened or task.due)
  return asked_on and asked_on + months(6) > run.today
end

return routine {
  title = { nb = "Frivillig og pålagt oppfølging", nn = "Friviljug og pålagd oppfølging", en = "Voluntary and required follow-up" },
  scope = "tenancy",
  when = every { months = 1 },
  run = function(tenancy, run)
    if tenancy.ends and tenancy.ends < run.today then return end
    local client = tenancy.client
    if tenancy.follow_up == "condition" and not client.agreements:any { kind = "follow_up", on = run.today } then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "oppfølging er et vilkår uten at noen har avtalt hva den er",
          nn = "oppfølging er eit vilkår utan at nokon har avtalt kva ho er",
          en = "follow-up is a condition and nobody has agreed what it is",
        },
      }
    elseif tenancy.follow_up == "none" and not asked_lately(client, run) then
      client:add_task {
        title = again,
        due = run.calendar:working_day(run.today + weeks(2)),
        because = {
          nb = "Den som har sagt nei, får spørsmålet igjen hvert halvår.",
          nn = "Den som har sagt nei, får spørsmålet att kvart halvår.",
          en = "Who has said no is asked again every half year.",
        },
      }
    end
  end,
}
