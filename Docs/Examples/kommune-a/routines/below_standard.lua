-- Every dwelling has an object number with notes on its condition, and those below the minimum standard
-- are on a list (000:2660, 2770-2775).
return routine {
  title = { nb = "Under minstestandarden", nn = "Under minstestandarden", en = "Below the minimum standard" },
  scope = "dwelling",
  where = { meets_standard = false },
  when = every { months = 1 },
  run = function(dwelling, run)
    run:finding {
      about = dwelling,
      message = {
        nb = "objekt " .. (dwelling.object_number or "uten nummer") .. ": " .. (dwelling.condition or "tilstanden er ikke notert"),
        nn = "objekt " .. (dwelling.object_number or "utan nummer") .. ": " .. (dwelling.condition or "tilstanden er ikkje notert"),
        en = "object " .. (dwelling.object_number or "without a number") .. ": " .. (dwelling.condition or "nobody has noted its condition"),
      },
    }
    local title = "Set i stand objekt " .. (dwelling.object_number or dwelling.id)
    if run.tasks:any { title = title, status = "open" } then return end
    run.tasks:add {
      title = title,
      unit = dwelling.unit,
      opened = run.today,
      due = run.calendar:working_day(run.today + months(1)),
      because = {
        nb = "Boligen er under kommunens egen minstestandard.",
        nn = "Bustaden er under kommunen sin eigen minstestandard.",
        en = "The dwelling is below the municipality's own minimum standard.",
      },
    }
  end,
}
