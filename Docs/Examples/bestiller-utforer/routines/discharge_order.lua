-- Ready for discharge: the hospital and the office define the need together, with those who are in the house, and
-- the office orders the service in broad terms; after three months it looks again (001:2600-2640, 4370-4405). An
-- old decision is no reason not to meet.
local new = {
  nb = "Post og kontor definerer behovet sammen; vedtaket er rundt, og ses på igjen om tre måneder.",
  nn = "Post og kontor definerer behovet saman; vedtaket er rundt, og vert sett på att om tre månader.",
  en = "Ward and office define the need together; the decision is broad, and looked at again in three months.",
}
local again = {
  nb = "Behovet kan være et annet enn før oppholdet; hjelpen som er der, ses på på nytt.",
  nn = "Behovet kan vere eit anna enn før opphaldet; hjelpa som er der, vert sett på på nytt.",
  en = "What is needed may be another thing than before the stay; the service there is, is looked at anew.",
}

local function meet(notice, office, house, day, because)
  local with = notice.unit.name .. (house and " og " .. house.name or "")
  local title = "Møte med " .. with .. " om hva som trengs hjemme"
  if notice.client.tasks:any { title = title } then return end
  notice.client:add_task { title = title, unit = office, due = day, because = because }
end

local function order(notice, run, office, house, day)
  local client, starts = notice.client, notice.ready or run.today
  client.decisions:add {
    kind = "follow_up_at_home",
    title = "Booppfølging",
    status = "draft",
    unit = office,
    provider = house,
    starts = starts,
    hours_least = run:parameter "order_least",
    hours_most = run:parameter "order_most",
    review = run.calendar:working_day(starts + run:parameter "discharge_review"),
    legal_basis = "hol-3-2",
    law = "hol-3-2",
    because = new,
  }
  if not house then return end
  client.messages:add {
    kind = "order",
    to_unit = house,
    scope = { "decisions" },
    legal_basis = "fvl-13b",
    subject = "Bestilling ved utskriving",
    due = day,
    because = new,
  }
end

return routine {
  title = { nb = "Bestilling ved utskriving", nn = "Bestilling ved utskriving", en = "Order at discharge" },
  scope = "discharge_notice",
  where = { status = "received" },
  when = on { "discharge_notice.received" },
  run = function(notice, run)
    local client, office = notice.client, run.units:first { kind = "local_office" }
    local tenancy = client.tenancies:first { on = notice.ready or run.today }
    local house = tenancy and tenancy.dwelling.staff_base and tenancy.dwelling.unit or nil
    local day = run.calendar:working_days_after(run.today, 3)
    local has_one = client.decisions:any { kind = "follow_up_at_home", status = { "draft", "in_force" } }
    meet(notice, office, house, day, has_one and again or new)
    if not has_one then order(notice, run, office, house, day) end
  end,
}
