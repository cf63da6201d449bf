-- Figures that nobody keeps tell nothing: a municipality without a count of its inhabitants, or one
-- older than a year, falls outside every table by size.
return routine {
  title = { nb = "Tall som noen fører", nn = "Tal som nokon fører", en = "Figures that somebody keeps" },
  scope = "municipality",
  when = every { months = 1 },
  run = function(run)
    local last = run.populations:last()
    if last and last.counted > run.today - months(13) then return end
    if run.tasks:any { title = "Før inn folketallet", status = "open" } then return end
    run:finding {
      severity = "warning",
      message = {
        nb = "folketallet mangler eller er gammelt; kommunen faller ut av tabellene etter størrelse",
        nn = "folketalet manglar eller er gammalt; kommunen fell ut av tabellane etter storleik",
        en = "the population is missing or old; the municipality falls out of the tables by size",
      },
    }
    run.tasks:add {
      title = "Før inn folketallet",
      opened = run.today,
      due = run.calendar:working_day(run.today + weeks(2)),
      because = {
        nb = "Tall som ingen fører, sier ingenting.",
        nn = "Tal som ingen fører, seier ingenting.",
        en = "Figures that nobody keeps tell nothing.",
      },
    }
  end,
}
