-- A complaint is treated first by whoever decided: they look at the decision anew, and make it good or send it on
-- (public administration act, sections 32 and 33). One that lies is a warning. One that came late may be taken all
-- the same (section 31): a person decides that, and no routine. Who settles it, and how long one has, is the law's.
local unknown = { nb = "klageinstansen", nn = "klageinstansen", en = "the appeals body" }

local function tell_unknown(complaint, run)
  run:finding {
    about = complaint,
    severity = "warning",
    message = {
      nb = "ingen pakke sier hvem som avgjør klager på vedtak av denne typen",
      nn = "ingen pakke seier kven som avgjer klager på vedtak av denne typen",
      en = "no package says who settles complaints on decisions of this kind",
    },
  }
end

local function tell_late(complaint, how, run)
  local last = how and complaint.decision.notified and how.last_day
  if not last or complaint.received <= last then return end
  run:finding {
    about = complaint,
    message = {
      nb = "kom etter " .. last:text() .. "; om den likevel skal behandles, avgjøres etter forvaltningsloven § 31",
      nn = "kom etter " .. last:text() .. "; om han likevel skal handsamast, vert avgjort etter forvaltningslova § 31",
      en = "came after " .. last:text() .. "; whether it is taken all the same is decided by forvaltningsloven § 31",
    },
  }
end

local function tell_lying(complaint, body, run)
  local since = complaint.received:text()
  run:finding {
    about = complaint,
    severity = "warning",
    message = {
      nb = "har ligget siden " .. since .. ", verken omgjort eller sendt til " .. body.nb,
      nn = "har lege sidan " .. since .. ", verken omgjord eller send til " .. body.nn,
      en = "has lain since " .. since .. ", neither made good nor sent to " .. body.en,
    },
  }
end

local function ask(complaint, body, due, run)
  local decision = complaint.decision
  local title = "Klage på " .. decision.title .. ": se på vedtaket på nytt, og gjør det om eller send klagen til " .. body.nb
  if complaint.client.tasks:any { title = title, status = "open" } then return end
  complaint.client:add_task {
    title = title,
    unit = decision.unit,
    worker = decision.responsible,
    due = due < run.today and run.calendar:working_day(run.today) or due,
    law = "fvl-33",
    because = {
      nb = "Den som gjorde vedtaket, ser på det på nytt før klageinstansen gjør det.",
      nn = "Den som gjorde vedtaket, ser på det på nytt før klageinstansen gjer det.",
      en = "Whoever decided looks anew before the appeals body does.",
    },
  }
end

return routine {
  title = { nb = "Klage", nn = "Klage", en = "A complaint" },
  scope = "complaint",
  where = { status = "received" },
  when = every { days = 1 },
  run = function(complaint, run)
    local decision = complaint.decision
    local how = decision:right_to_complain(decision.notified or complaint.received)
    local body = how and how.body or unknown
    local due = run.calendar:working_day(complaint.received + run:parameter "first_look")
    if not decision.complaint_pending then
      decision:change {
        complaint_pending = true,
        because = { nb = "Det er klaget på vedtaket.", nn = "Det er klaga på vedtaket.", en = "There is a complaint on it." },
      }
    end
    if not how then tell_unknown(complaint, run) end
    tell_late(complaint, how, run)
    if due < run.today then tell_lying(complaint, body, run) end
    ask(complaint, body, due, run)
  end,
}
