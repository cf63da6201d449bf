-- Ready for discharge: the hospital and the office define the need together, and the office orders
-- the service in broad terms; after three months it looks again (001:2600-2640, 4370-4405).
return routine {
  title = { nb = "Bestilling ved utskriving", nn = "Bestilling ved utskriving", en = "Order at discharge" },
  scope = "discharge_notice",
  where = { status = "received" },
  when = on { "discharge_notice.received" },
  run = function(notice, run)
    local client, office = notice.client, run.units:first { kind = "local_office" }
    if client.decisions:any { kind = "follow_up_at_home", status = { "draft", "in_force" } } then return end
    local because = {
      nb = "Post og kontor definerer behovet sammen; vedtaket er rundt, og ses på igjen om tre måneder.",
      nn = "Post og kontor definerer behovet saman; vedtaket er rundt, og vert sett på att om tre månader.",
      en = "Ward and office define the need together; the decision is broad, and looked at again in three months.",
    }
    client:add_task {
      title = "Møte med " .. notice.unit.name .. " om hva som trengs hjemme",
      unit = office,
      due = run.calendar:working_days_after(run.today, 3),
      because = because,
    }
    local starts = notice.ready or run.today
    client.decisions:add {
      kind = "follow_up_at_home",
      title = "Booppfølging",
      status = "draft",
      unit = office,
      starts = starts,
      hours_least = 5,
      hours_most = 35,
      review = run.calendar:working_day(starts + run:parameter "discharge_review"),
      legal_basis = "hol-3-2",
      law = "hol-3-2",
      because = because,
    }
  end,
}
