-- A notice or an eviction is everybody's matter: the responsibility group is called at once, or,
-- where there is none, somebody is made answerable (002:1226-1230; the courts act counts days).
return routine {
  title = { nb = "Utkastelse i gang", nn = "Utkasting i gang", en = "An eviction under way" },
  scope = "tenancy_threat",
  where = { status = "open", kind = { "notice", "eviction" } },
  when = on { "tenancy_threat.created" },
  run = function(threat, run)
    local client = threat.client
    local group = client.groups:first { kind = "responsibility" }
    local title = "Stans utkastelsen"
    if group and group.meetings:any { status = { "called", "held" }, from = threat.raised } then return end
    if client.tasks:any { title = title, status = "open" } then return end
    run:finding {
      about = client,
      severity = "warning",
      message = {
        nb = "en utkastelse er i gang, og ingen er kalt inn",
        nn = "ei utkasting er i gang, og ingen er kalla inn",
        en = "an eviction is under way and nobody has been called",
      },
    }
    local day = run.calendar:working_days_after(run.today, 2)
    if threat.deadline and threat.deadline < day then day = run.calendar:working_day(run.today) end
    local because = {
      nb = "Boligen kan gå tapt" .. (threat.deadline and " " .. threat.deadline:text() or "") .. ".",
      nn = "Bustaden kan gå tapt" .. (threat.deadline and " " .. threat.deadline:text() or "") .. ".",
      en = "The home may be lost" .. (threat.deadline and " on " .. threat.deadline:text() or "") .. ".",
    }
    if group then
      group:schedule_meeting { date = day, because = because }
    else
      client:add_task { title = title, unit = client.unit, worker = client.coordinator, due = day, because = because }
    end
  end,
}
