-- Which district pays for somebody who lives in another? Until it is settled the person's own pays,
-- and the service goes on (Even, 004:431-444).
local warn = require "warn"

return routine {
  title = { nb = "Tvist om hvem som betaler", nn = "Tvist om kven som betaler", en = "A dispute over who pays" },
  scope = "dispute",
  where = { status = "open", about = "payment" },
  when = every { weeks = 1 },
  run = function(dispute, run)
    if not dispute.interim_unit and dispute.client.unit then
      dispute:change {
        interim_unit = dispute.client.unit,
        deadline = dispute.deadline or run.calendar:working_day(run.today + weeks(4)),
        because = {
          nb = "Personens egen bydel betaler til det er avgjort; tjenesten stanser ikke.",
          nn = "Personen sin eigen bydel betaler til det er avgjort; tenesta stansar ikkje.",
          en = "The person's own district pays until it is settled; the service does not stop.",
        },
      }
    elseif not dispute.interim_unit then
      warn(run, dispute, {
        nb = "ingen betaler mens tvisten står",
        nn = "ingen betaler medan tvisten står",
        en = "nobody pays while the dispute lasts",
      })
    end
    if dispute.deadline and dispute.deadline < run.today then
      warn(run, dispute, {
        nb = "fristen for å avgjøre tvisten gikk ut " .. dispute.deadline:text(),
        nn = "fristen for å avgjere tvisten gjekk ut " .. dispute.deadline:text(),
        en = "the time to settle the dispute ran out on " .. dispute.deadline:text(),
      })
    end
  end,
}
