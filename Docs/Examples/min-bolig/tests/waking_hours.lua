-- Awake six hours (Even, 004:123-151). Kari is made up.
local home = require "home"

local function visit(time, from, to, date)
  local kari = { id = "kari", name = "Kari Nes", awake_from = from, awake_until = to }
  return { home.base, { clients = { kari }, visits = { { id = "v", client = "kari", date = date or "2026-11-23", time = time } } } }
end

local function asleep(name, ...)
  case(name, {
    routine = "waking_hours", as_of = "2026-11-20", register = visit(...), proposes = {},
    findings = { { about = "v", severity = "warning", message = "when the person is asleep" } },
  })
end

local function awake(name, ...)
  case(name, { routine = "waking_hours", as_of = "2026-11-20", register = visit(...), proposes = {}, findings = {} })
end

asleep("a visit at nine to somebody who wakes at two", "09:00", "14:00", "20:00")
awake("at the minute she wakes", "14:00", "14:00", "20:00")
awake("at the minute she sleeps", "20:00", "14:00", "20:00")
asleep("a minute later", "20:01", "14:00", "20:00")
awake("one who is up at night is awake at two", "02:00", "22:00", "04:00")
awake("and at eleven", "23:00", "22:00", "04:00")
asleep("but not at noon", "12:00", "22:00", "04:00")
awake("without hours nothing is known", "09:00")
awake("without one of them neither", "09:00", "14:00")
awake("a visit without a time may be at any", nil, "14:00", "20:00")
awake("what is past is past", "09:00", "14:00", "20:00", "2026-11-19")
