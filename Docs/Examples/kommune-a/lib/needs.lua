-- Who needs a home: those who wait, and those who are expected to within the year. Each line finds its people.
local function has_home(client, day) return client.tenancies:any { on = day } end

local function of_child_welfare(client) return client.unit and client.unit.kind == "child_welfare" end

local cares = { care = true, psychogeriatric = true }

local known = {
  {
    name = "queue",
    label = { nb = "Venter i køen", nn = "Ventar i køen", en = "Wait in the queue" },
    find = function(run, add)
      local services = {}
      for _, word in ipairs(run:words "service_types") do services[word] = true end
      for entry in run.queue_entries:where { status = "waiting" } do
        if not services[entry.kind] then add(entry.client, entry.kind) end
      end
    end,
  },
  {
    name = "applied",
    label = { nb = "Har søkt, uten vedtak", nn = "Har søkt, utan vedtak", en = "Have applied, undecided" },
    find = function(run, add)
      local open = { "received", "incomplete", "under_assessment" }
      for application in run.applications:where { kind = { "dwelling", "place" }, status = open } do add(application.client) end
    end,
  },
  {
    name = "ward",
    label = { nb = "Utskrivingsklare uten bolig", nn = "Utskrivingsklare utan bustad", en = "Ready to leave a ward, without a home" },
    find = function(run, add)
      for notice in run.discharge_notices:where { status = { "received", "planned" } } do
        if not has_home(notice.client, notice.ready or run.today) then add(notice.client) end
      end
    end,
  },
  {
    name = "refused",
    label = { nb = "Fikk avslag det siste året, uten bolig", nn = "Fekk avslag det siste året, utan bustad", en = "Refused within the year, without a home" },
    find = function(run, add)
      for decision in run.decisions:where { kind = "allocation", status = "refused", from = run.today - months(12) } do
        if not has_home(decision.client, run.today) then add(decision.client) end
      end
    end,
  },
}

local expected = {
  {
    name = "child_welfare",
    label = { nb = "Fyller 18 i barnevernet", nn = "Fyller 18 i barnevernet", en = "Turn 18 in child welfare" },
    find = function(run, add, last)
      for client in run.clients:where { status = "active" } do
        local grown = client.born and client.born + run:parameter "adult_age"
        if grown and of_child_welfare(client) and run.today < grown and grown <= last then add(client) end
      end
    end,
  },
  {
    name = "stays",
    label = { nb = "Opphold som tar slutt, uten bolig", nn = "Opphald som tek slutt, utan bustad", en = "Stays that end, without a home" },
    find = function(run, add, last)
      for stay in run.housing_periods:where { kind = { "ward", "prison", "temporary" }, on = run.today } do
        if stay.ends and stay.ends <= last and not has_home(stay.client, stay.ends) then add(stay.client) end
      end
    end,
  },
  {
    name = "leases",
    label = { nb = "Leieforhold som tar slutt", nn = "Leigeforhold som tek slutt", en = "Leases that end" },
    find = function(run, add, last)
      for tenancy in run.tenancies:where { on = run.today } do
        if tenancy.ends and tenancy.ends <= last then add(tenancy.client) end
      end
    end,
  },
  {
    name = "ageing",
    label = { nb = "Fyller 67 i en bolig uten omsorg", nn = "Fyller 67 i ein bustad utan omsorg", en = "Turn 67 in a home without care" },
    find = function(run, add, last)
      for tenancy in run.tenancies:where { on = run.today } do
        local old = tenancy.client.born and tenancy.client.born + months(67 * 12)
        if old and run.today < old and old <= last and not cares[tenancy.dwelling.kind] then add(tenancy.client) end
      end
    end,
  },
}

return { known = known, expected = expected }
