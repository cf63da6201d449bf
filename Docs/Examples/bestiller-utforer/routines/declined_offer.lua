-- Whoever says no to a place keeps the one in the queue, with the day that it counts from, and the dwelling is for
-- the next: a wish is no fault (002:905, 1080).
local because = {
  nb = "Den som takker nei til en plass, har ikke takket nei til en bolig.",
  nn = "Den som takkar nei til ein plass, har ikkje takka nei til ein bustad.",
  en = "Whoever says no to one place has not said no to a home.",
}

return routine {
  title = { nb = "Takket nei", nn = "Takka nei", en = "An offer that was declined" },
  scope = "offer",
  where = { status = "declined" },
  when = every { days = 1 },
  run = function(offer)
    local entry, vacancy = offer.queue_entry, offer.vacancy
    if entry and entry.status == "offered" and not entry.offers:any { status = { "offered", "accepted" } } then
      entry:change { status = "waiting", because = because }
    end
    if vacancy and vacancy.status == "offered" and not vacancy.offers:any { status = { "offered", "accepted" } } then
      vacancy:change { status = "open", because = because }
    end
  end,
}
