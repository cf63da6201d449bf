-- New chances without end (000:3020): whoever lost the dwelling stands in the queue again, at
-- once, with no count of how often it happened.
return routine {
  title = { nb = "En ny sjanse", nn = "Ein ny sjanse", en = "A new chance" },
  scope = "tenancy",
  where = { ended_by = { "evicted", "expired" } },
  when = on { "tenancy.ends" },
  run = function(tenancy, run)
    local client = tenancy.client
    if client.status ~= "active" or not tenancy.ends or tenancy.ends >= run.today then return end
    if client.tenancies:any { on = run.today } then return end
    if client.queue_entries:any { status = { "waiting", "offered" } } then return end
    client.queue_entries:add {
      kind = "dwelling",
      registered = run.today,
      because = {
        nb = "Leieforholdet tok slutt " .. tenancy.ends:text() .. "; alle får en ny sjanse.",
        nn = "Leigeforholdet tok slutt " .. tenancy.ends:text() .. "; alle får ein ny sjanse.",
        en = "The tenancy ended on " .. tenancy.ends:text() .. "; everybody gets a new chance.",
      },
    }
  end,
}
