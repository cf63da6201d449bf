-- The first decision after a discharge usually holds three months; then the office assesses anew
-- (001:2620). Symptoms may come after years: a review that was missed is told of.
return routine {
  title = { nb = "Ny vurdering", nn = "Ny vurdering", en = "Look again" },
  scope = "decision",
  where = { status = "in_force" },
  when = every { weeks = 1 },
  run = function(decision, run)
    local review = decision.review
    if not review or review > run.today + weeks(2) or decision.ends and decision.ends < run.today then return end
    if review < run.today then
      run:finding {
        about = decision,
        severity = "warning",
        message = {
          nb = "skulle vært vurdert på nytt " .. review:text(),
          nn = "skulle vore vurdert på nytt " .. review:text(),
          en = "was to be looked at again on " .. review:text(),
        },
      }
    end
    local title = "Ny vurdering: " .. decision.title
    if decision.client.tasks:any { title = title, status = "open" } then return end
    decision.client:add_task {
      title = title,
      worker = decision.responsible,
      unit = decision.unit,
      due = review < run.today and run.calendar:working_day(run.today) or review,
      because = {
        nb = "Vedtaket skal vurderes på nytt " .. review:text() .. ".",
        nn = "Vedtaket skal vurderast på nytt " .. review:text() .. ".",
        en = "The decision is to be looked at again on " .. review:text() .. ".",
      },
    }
  end,
}
