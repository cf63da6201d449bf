-- A short lease is used as a hedge, and makes a home uncertain (002:901-905). A term of less than three years must
-- rest on husleieloven § 11-1 or on a just cause (§ 9-3), given in writing; a short one is a warning. Before
-- a term ends somebody asks whether the tenant still needs the dwelling (002:790-796).
local function tell(tenancy, run)
  run:finding {
    about = tenancy,
    severity = "warning",
    message = {
      nb = "leietiden er kortere enn de tre årene i husleieloven § 9-3; det krever § 11-1 eller saklig grunn, opplyst skriftlig",
      nn = "leigetida er kortare enn dei tre åra i husleigelova § 9-3; det krev § 11-1 eller sakleg grunn, opplyst skriftleg",
      en = "the term is shorter than the three years of husleieloven § 9-3; that needs § 11-1 or a just cause, given in writing",
    },
  }
end

local function ask(tenancy, run)
  local client, renewal = tenancy.client, tenancy.renewal
  client:add_task {
    title = "Leieavtalen går ut " .. renewal:text() .. ": trenger leietakeren fortsatt boligen?",
    unit = client.unit,
    once = { "term", renewal },
    due = run.calendar:working_day(run.today + weeks(4)),
    because = {
      nb = "Den som trenger boligen, skal vite i god tid at den blir.",
      nn = "Den som treng bustaden, skal vite i god tid at han blir.",
      en = "Whoever needs the dwelling is to know in good time that it stays.",
    },
  }
end

return routine {
  title = { nb = "Leietiden", nn = "Leigetida", en = "The lease's term" },
  scope = "tenancy",
  when = every { months = 1 },
  run = function(tenancy, run)
    local years, renewal = tenancy.term_years, tenancy.renewal
    if not years or tenancy.ends and tenancy.ends < run.today then return end
    if years < 3 then tell(tenancy, run) end
    if renewal and run.today <= renewal and renewal <= run.today + months(3) then ask(tenancy, run) end
  end,
}
