-- Both disorders are followed up, by whoever has the case (000:1812): a person with a concurrent
-- disorder and help for one of them alone is told of.
local mental = { home_nursing = true, follow_up_at_home = true, day_activity = true, mental_health_follow_up = true }
local substance = { substance_follow_up = true, substance_counselling = true }

return routine {
  title = { nb = "Begge lidelser", nn = "Begge lidingar", en = "Both disorders" },
  scope = "client",
  where = { status = "active", rop = true },
  when = every { months = 1 },
  run = function(client, run)
    local has_mental, has_substance = false, false
    for decision in client.decisions:where { status = "in_force", on = run.today } do
      has_mental = has_mental or mental[decision.kind] or false
      has_substance = has_substance or substance[decision.kind] or false
    end
    if has_mental == has_substance then return end
    run:finding {
      about = client,
      severity = "warning",
      message = has_mental and {
        nb = "ruslidelsen følges ikke opp",
        nn = "ruslidinga vert ikkje følgd opp",
        en = "the substance-use disorder is not followed up",
      } or {
        nb = "den psykiske lidelsen følges ikke opp",
        nn = "den psykiske lidinga vert ikkje følgd opp",
        en = "the mental disorder is not followed up",
      },
    }
  end,
}
