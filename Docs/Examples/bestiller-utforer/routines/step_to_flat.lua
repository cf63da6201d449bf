-- Step by step from rehabilitation housing to a flat with a staff base (001:2321). Few ever move
-- on (001:2187): whoever has been steady for a year is put in the queue for the next step, and for no other.
return routine {
  title = { nb = "Videre til egen leilighet", nn = "Vidare til eiga leilegheit", en = "On to a flat" },
  scope = "tenancy",
  when = every { months = 1 },
  run = function(tenancy, run)
    local since = run.today - run:parameter "steady_for"
    if tenancy.dwelling.kind ~= "rehabilitation" or tenancy.starts > since then return end
    if tenancy.ends and tenancy.ends < run.today then return end
    local client = tenancy.client
    if client.incidents:any { severity = "high", from = since } or client.queue_entries:any { status = { "waiting", "offered" } } then return end
    client.queue_entries:add {
      kind = "colocated_staffed",
      registered = run.today,
      because = {
        nb = "Har bodd stødig siden " .. tenancy.starts:text() .. " og er klar for en leilighet med personalbase.",
        nn = "Har butt stødig sidan " .. tenancy.starts:text() .. " og er klar for ei leilegheit med personalbase.",
        en = "Has lived steadily since " .. tenancy.starts:text() .. " and is ready for a flat with a staff base.",
      },
    }
  end,
}
