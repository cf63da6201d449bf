-- The dwelling is kept while somebody is in treatment (002:1312-1314), and the date until which is
-- written down before anybody counts the rent. One that was lost meanwhile is told of.
return routine {
  title = { nb = "Boligen under behandling", nn = "Bustaden under behandling", en = "The home during treatment" },
  scope = "housing_period",
  where = { kind = { "ward", "prison" } },
  when = every { weeks = 1 },
  run = function(period, run)
    if period.ends and period.ends < run.today then return end
    local client = period.client
    local tenancy = client.tenancies:first { on = run.today }
    if tenancy and not tenancy.held_until then
      tenancy:change {
        held_until = run.calendar:working_day(period.starts + run:parameter "held"),
        because = {
          nb = "Ingen skal miste boligen fordi de tar imot behandling.",
          nn = "Ingen skal miste bustaden fordi dei tek imot behandling.",
          en = "Nobody is to lose their home because they accept treatment.",
        },
      }
    elseif not tenancy and client.tenancies:any { on = period.starts } then
      run:finding {
        about = client,
        severity = "warning",
        message = {
          nb = "boligen gikk tapt under oppholdet",
          nn = "bustaden gjekk tapt under opphaldet",
          en = "the home was lost during the stay",
        },
      }
    end
  end,
}
